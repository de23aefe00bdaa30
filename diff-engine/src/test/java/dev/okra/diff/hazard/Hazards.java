package dev.okra.diff.hazard;

import static dev.okra.diff.Schemas.diff;
import static dev.okra.diff.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.List;

/** Schemas in which hazards are looked for, and what is found. */
final class Hazards {
  private Hazards() {}

  /** All hazards of the plan from one schema to another. */
  static List<Hazard> hazards(DatabaseSchema current, DatabaseSchema desired) {
    return diff(current, desired).plan().hazards().toList();
  }

  /** The plan has this hazard, about these rows, and no other one. */
  static void assertOne(
      DatabaseSchema current, DatabaseSchema desired, HazardCode code, RowScope rows) {
    assertThat(hazards(current, desired))
        .singleElement()
        .satisfies(
            h -> {
              assertThat(h.code()).isEqualTo(code.id());
              assertThat(h.kind()).isEqualTo(code.hazardKind());
              assertThat(h.rows()).containsExactly(rows);
            });
  }

  /** The plan has no hazard. */
  static void assertNone(DatabaseSchema current, DatabaseSchema desired) {
    assertThat(hazards(current, desired)).isEmpty();
  }

  /** A table of users with a condition on their names. */
  static Table checked(String condition) {
    return table("users", "name").withChecks(List.of(Check.of("c", condition)));
  }

  /** An optional column {@code value}. */
  static Column ofType(SqlType type) {
    return Column.of("value", type, true);
  }
}
