package dev.okra.mysql.write;

import dev.okra.domain.plan.RowScope;
import dev.okra.mysql.type.Names;
import java.util.List;
import java.util.stream.Collectors;

/** The condition that a column holds one of some values, itself or in its list. */
final class HeldValues {
  private HeldValues() {}

  /** Compared letter by letter, whatever the column's collation. */
  static String condition(RowScope.Holding scope) {
    if (scope.values().isEmpty()) {
      return "1 = 0";
    }
    String text = "CONVERT(" + Names.QUOTING.identifier(scope.column()) + " USING utf8mb4)";
    return text
        + " COLLATE utf8mb4_bin IN ("
        + Names.QUOTING.literals(scope.values())
        + ") OR IF(JSON_VALID("
        + text
        + "), "
        + inList(text, scope.values())
        + ", FALSE)";
  }

  /** The condition that a JSON list has one of some texts as an element. */
  static String inList(String list, List<String> values) {
    return values.stream()
        .map(v -> "JSON_CONTAINS(" + list + ", JSON_QUOTE(" + Names.QUOTING.literal(v) + "))")
        .collect(Collectors.joining(" OR "));
  }
}
