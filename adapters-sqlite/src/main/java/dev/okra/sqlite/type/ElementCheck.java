package dev.okra.sqlite.type;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Check;
import java.util.List;

/**
 * The condition that every element of a JSON list is one of some texts.
 *
 * <p>A check may not look into a list row by row, since SQLite allows no subquery there; and calls
 * inside calls, one for each value, overflow its parser at some thirty. So the condition counts
 * characters: without white space, a list is its brackets, its commas and its elements, and the
 * elements are as long as what is lost where each of the values is taken away.
 */
public final class ElementCheck {
  private ElementCheck() {}

  /**
   * The condition; fails with {@code OKRA-D016} for values that cannot be told apart by counting.
   *
   * @param name the column's name as it stands in a statement
   * @param optional whether an element may be null
   */
  static String condition(String name, List<String> values, boolean optional) {
    values.forEach(v -> requireCountable(v, values, optional));
    String text = "json(" + name + ")";
    StringBuilder sql = new StringBuilder(opening(name));
    sql.append(" = max(json_array_length(").append(name).append("), 1) + 1");
    for (String value : values) {
      String element = "json_quote(" + QUOTING.literal(value) + ")";
      sql.append(lost(text, "replace(" + text + ", " + element + ", '')"));
    }
    if (optional) {
      String first = "replace(" + text + ", '[' || json_quote(NULL), '[')";
      sql.append(lost(text, "replace(" + first + ", ',' || json_quote(NULL), ',')"));
    }
    return sql.toString();
  }

  private static String opening(String name) {
    return "json_type(" + name + ") = 'array' AND length(json(" + name + "))";
  }

  private static String lost(String text, String rest) {
    return " + (length(" + text + ") - length(" + rest + "))";
  }

  /**
   * A value such as {@code ,} is found between two elements as well, and one that ends with a quote
   * and another value is found twice.
   */
  private static void requireCountable(String value, List<String> values, boolean optional) {
    boolean between = value.startsWith(",") && value.endsWith(",");
    boolean twice = values.stream().anyMatch(v -> value.endsWith("\"" + v));
    boolean like = optional && (value.contains(",null") || value.contains("[null"));
    if (between || twice || like) {
      throw new OkraException(
          DatabaseErrorCode.INVALID_TYPE,
          "SQLite cannot hold a list to the value '" + value + "'",
          "give the value another @value, or make the field a JSON");
    }
  }

  /** Whether a check is such a condition on a column. */
  public static boolean isOf(Check check, String column) {
    String sql = check.expression().sql();
    return sql.startsWith(opening(QUOTING.identifier(column))) && sql.contains("json_quote(");
  }
}
