package dev.okra.diff.arbitrary;

import dev.okra.domain.relational.Table;
import java.util.List;

/** Pools of names, and the names that okra's mapping gives to keys and indexes. */
final class Names {
  static final List<String> TABLES =
      List.of(
          "apples", "birds", "clouds", "doors", "eggs", "fish", "goats", "hats", "inks", "jars");
  static final List<String> COLUMNS = List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7");
  static final List<String> ENUMS = List.of("colour", "size", "role");
  static final List<String> VALUES = List.of("A", "B", "C", "D", "E", "F");
  static final List<String> VIEWS = List.of("v_one", "v_two", "v_three");
  static final List<String> FUNCTIONS = List.of("f_touch", "f_log");

  private Names() {}

  static String of(Table table, List<String> columns, String suffix) {
    return table.name().name() + "_" + String.join("_", columns) + "_" + suffix;
  }
}
