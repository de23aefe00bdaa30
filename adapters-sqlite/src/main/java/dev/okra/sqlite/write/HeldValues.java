package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.plan.RowScope;

/** The condition that a column holds one of some values. */
final class HeldValues {
  private HeldValues() {}

  /** An empty list, which SQLite takes, holds nothing. */
  static String condition(RowScope.Holding scope) {
    return QUOTING.identifier(scope.column()) + " IN (" + QUOTING.literals(scope.values()) + ")";
  }
}
