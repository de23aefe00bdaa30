package dev.okra.diff.state;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a PostgreSQL array of one dimension, such as {@code {GUEST,"a b",NULL}}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array Input and
 *     Output Syntax</a>
 */
final class ArrayText {
  /** An element in quotes, with its text in the first group, or one without. */
  private static final Pattern ELEMENT =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|[^\"{},]++", Pattern.DOTALL);

  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  /** What an element may not contain, or not be, without quotes. */
  private static final Pattern SPECIAL =
      Pattern.compile("[{},\"\\\\\\s]|^$|^null$", Pattern.CASE_INSENSITIVE);

  private ArrayText() {}

  /** The same array with elements that go by another name. */
  static String renamed(String array, Map<String, String> names) {
    return ELEMENT
        .matcher(array)
        .replaceAll(element -> Matcher.quoteReplacement(renamed(element, names)));
  }

  private static String renamed(MatchResult element, Map<String, String> names) {
    String quoted = element.group(1);
    String value = quoted == null ? element.group() : ESCAPED.matcher(quoted).replaceAll("$1");
    String name = names.get(value);
    boolean isNull = quoted == null && value.equalsIgnoreCase("null");
    return name == null || isNull ? element.group() : written(name);
  }

  private static String written(String value) {
    return SPECIAL.matcher(value).find()
        ? "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : value;
  }
}
