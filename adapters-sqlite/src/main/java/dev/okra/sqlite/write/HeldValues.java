package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.plan.RowScope;

/** The condition that a column holds one of some values, itself or in its list. */
final class HeldValues {
  private HeldValues() {}

  /** An empty list of values, which SQLite takes, is held by nothing. */
  static String condition(RowScope.Holding scope) {
    String column = QUOTING.identifier(scope.table()) + "." + QUOTING.identifier(scope.column());
    String among = " IN (" + QUOTING.literals(scope.values()) + ")";
    return column
        + among
        + " OR EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid("
        + column
        + ") THEN "
        + column
        + " END) AS element WHERE element.value"
        + among
        + ")";
  }
}
