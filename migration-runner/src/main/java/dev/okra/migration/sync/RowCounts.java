package dev.okra.migration.sync;

import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlWriter;
import dev.okra.domain.relational.ObjectName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** How many rows each hazard of a plan touches, counted in the database before the plan runs. */
public final class RowCounts {
  private final Map<Hazard, OptionalLong> counts = new LinkedHashMap<>();

  private RowCounts() {}

  /** Nobody counted: every hazard may touch rows. */
  public static RowCounts unknown() {
    return new RowCounts();
  }

  /** Counts for every hazard that needs consent; tables that are not there have no rows. */
  public static RowCounts of(Session session, SqlWriter writer, Plan plan, Set<ObjectName> tables) {
    RowCounts result = new RowCounts();
    plan.hazards()
        .filter(Hazard::needsConsent)
        .forEach(h -> result.counts.computeIfAbsent(h, x -> count(session, writer, x, tables)));
    return result;
  }

  /** The rows that a hazard touches; empty where they could not be counted. */
  public OptionalLong rows(Hazard hazard) {
    return counts.getOrDefault(hazard, OptionalLong.empty());
  }

  /** Whether a hazard needs somebody's consent: it touches rows, or nobody knows. */
  public boolean needsConsent(Hazard hazard) {
    OptionalLong rows = rows(hazard);
    return hazard.needsConsent() && (rows.isEmpty() || rows.getAsLong() > 0);
  }

  private static OptionalLong count(
      Session session, SqlWriter writer, Hazard hazard, Set<ObjectName> tables) {
    if (hazard.rows().isEmpty()) {
      return OptionalLong.empty();
    }
    long sum = 0;
    for (RowScope scope : hazard.rows()) {
      if (!tables.contains(scope.table())) {
        continue;
      }
      // Every database takes this form, and it names the column.
      String query = "WITH counted (n) AS (" + writer.countRows(scope) + ") SELECT n FROM counted";
      try {
        sum += session.query(query).get(0).number("n");
      } catch (DatabaseException e) {
        // A table that the user may not read: consent is asked as if it had rows.
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(sum);
  }
}
