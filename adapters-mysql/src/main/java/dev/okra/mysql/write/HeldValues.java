package dev.okra.mysql.write;

import dev.okra.domain.plan.RowScope;
import dev.okra.mysql.type.Names;

/** The condition that a column holds one of some values. */
final class HeldValues {
  private HeldValues() {}

  /** Compared letter by letter, whatever the column's collation. */
  static String condition(RowScope.Holding scope) {
    if (scope.values().isEmpty()) {
      return "1 = 0";
    }
    return "CONVERT("
        + Names.QUOTING.identifier(scope.column())
        + " USING utf8mb4) COLLATE utf8mb4_bin IN ("
        + Names.QUOTING.literals(scope.values())
        + ")";
  }
}
