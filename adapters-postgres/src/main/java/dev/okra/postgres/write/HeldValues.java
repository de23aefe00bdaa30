package dev.okra.postgres.write;

import dev.okra.domain.plan.RowScope;
import dev.okra.postgres.type.Names;

/** The condition that a column holds one of some values. */
final class HeldValues {
  private HeldValues() {}

  /** As JSON, an enum, a text and an array of either are asked alike. */
  static String condition(RowScope.Holding scope) {
    return "jsonb_exists_any(to_jsonb("
        + Names.identifier(scope.column())
        + "), ARRAY["
        + Names.QUOTING.literals(scope.values())
        + "]::text[])";
  }
}
