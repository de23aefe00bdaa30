package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.Kind;
import dev.okra.domain.plan.Statement.TransactionMode;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Sequence;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a whole plan; it sees what one change cannot: a sequence before its owner, and a value
 * added and used at once.
 */
final class PlanWriter {
  private final List<Change> changes;
  private final ChangeWriter writer;
  private final Map<Integer, List<String>> written = new LinkedHashMap<>();

  PlanWriter(Plan plan, Capabilities capabilities) {
    this.changes = plan.bareChanges().toList();
    this.writer = new ChangeWriter(capabilities, new ParentChanges(changes), this::isUsedLater);
  }

  Script write() {
    // From last to first: whether a plan uses a new value of an enum shows in what is written of
    // the later changes.
    for (int i = changes.size() - 1; i >= 0; i--) {
      written.put(i, changes.get(i).accept(writer));
    }
    ownSequences();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      for (String sql : written.getOrDefault(i, List.of())) {
        statements.add(new Statement(sql, Kind.EXECUTE, TransactionMode.TRANSACTIONAL, i));
      }
    }
    return new Script(statements);
  }

  private boolean isUsedLater(ObjectName type, List<String> values) {
    String typeName = Names.identifier(type.name());
    return written.values().stream()
        .flatMap(List::stream)
        .anyMatch(sql -> sql.contains(typeName) && values.stream().anyMatch(v -> mentions(sql, v)));
  }

  private static boolean mentions(String sql, String value) {
    String text = value.replace("'", "''");
    return sql.contains(text) || sql.contains(text.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  /** A sequence is tied to its column as soon as both are there. */
  private void ownSequences() {
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) instanceof Change.CreateObject create
          && create.object() instanceof Sequence sequence
          && sequence.owner() != null) {
        append(whenOwnerIsThere(i, sequence.owner()), SequenceOptions.owner(sequence));
      }
    }
  }

  private int whenOwnerIsThere(int sequence, ColumnName owner) {
    int last = sequence;
    for (int i = sequence + 1; i < changes.size(); i++) {
      boolean creates =
          changes.get(i) instanceof Change.CreateTable create
              && create.table().name().equals(owner.table());
      boolean adds =
          changes.get(i) instanceof Change.AlterTable alter
              && alter.after().name().equals(owner.table())
              && alter.before().column(owner.column()).isEmpty();
      if (creates || adds) {
        last = i;
      }
    }
    return last;
  }

  private void append(int change, String statement) {
    List<String> statements = new ArrayList<>(written.getOrDefault(change, List.of()));
    statements.add(statement);
    written.put(change, statements);
  }
}
