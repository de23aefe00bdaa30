package dev.okra.mysql.write;

import dev.okra.domain.change.ValueRename;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON list of texts as an expression in which some of them go by another name.
 *
 * <p>It works on the text of the list, where an element is its JSON string with both quotes:
 * aggregates over {@code JSON_TABLE} would promise no order, and MariaDB 10.11 finds nothing there.
 * Values may change places, so each goes by a name that no JSON text contains, since no string can
 * begin with a backslash and a digit, before it gets its own.
 */
final class RenamedElements {
  private RenamedElements() {}

  static String of(String column, List<ValueRename> renames) {
    List<String> names = new ArrayList<>();
    String result = "CAST(" + column + " AS CHAR CHARACTER SET utf8mb4)";
    for (ValueRename rename : renames) {
      names.add(Names.QUOTING.literal("\"\\" + names.size() + "\""));
      result = replaced(result, json(rename.before()), names.get(names.size() - 1));
    }
    for (int i = 0; i < names.size(); i++) {
      result = replaced(result, names.get(i), json(renames.get(i).after()));
    }
    return result;
  }

  private static String replaced(String text, String what, String by) {
    return "REPLACE(" + text + ", " + what + ", " + by + ")";
  }

  private static String json(String value) {
    return "JSON_QUOTE(" + Names.QUOTING.literal(value) + ")";
  }
}
