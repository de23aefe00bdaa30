package dev.okra.idl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strings between {@code """}, as in GraphQL: the indentation that all lines but the first share is
 * removed, and so are blank lines at both ends; the only escape is {@code \"""}.
 */
public final class BlockString {
  private static final String MARK = "\"\"\"";
  private static final String ESCAPED_MARK = "\\\"\"\"";

  private BlockString() {}

  /** What a literal means, given all of it, marks included. */
  public static String value(String literal) {
    List<String> lines = lines(literal.substring(3, literal.length() - 3));
    int indent = commonIndent(lines);
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      lines.set(i, line.substring(Math.min(indent, line.length())));
    }
    int first = 0;
    while (first < lines.size() && isBlank(lines.get(first))) {
      first++;
    }
    int last = lines.size();
    while (last > first && isBlank(lines.get(last - 1))) {
      last--;
    }
    return String.join("\n", lines.subList(first, last)).replace(ESCAPED_MARK, MARK);
  }

  private static List<String> lines(String text) {
    List<String> result = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        continue;
      }
      result.add(text.substring(start, i));
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    result.add(text.substring(start));
    return result;
  }

  private static int commonIndent(List<String> lines) {
    int common = Integer.MAX_VALUE;
    for (String line : lines.subList(1, lines.size())) {
      int indent = indentOf(line);
      if (indent < line.length()) {
        common = Math.min(common, indent);
      }
    }
    return common == Integer.MAX_VALUE ? 0 : common;
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && isIndent(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  private static boolean isIndent(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBlank(String line) {
    return indentOf(line) == line.length();
  }

  /** A literal on one line that means the given text, or null where there is none. */
  public static @Nullable String onOneLine(String value) {
    String literal = MARK + value.replace(MARK, ESCAPED_MARK) + MARK;
    boolean plain = value.indexOf('\n') < 0 && !value.endsWith("\"") && !value.endsWith("\\");
    return plain && means(literal, value) ? literal : null;
  }

  /**
   * A literal on lines of its own that means the given text, or null where there is none.
   *
   * @param indent what each line of the text begins with
   * @param lastIndent what the line with the closing mark begins with
   */
  public static @Nullable String onLines(String value, String indent, String lastIndent) {
    StringBuilder literal = new StringBuilder(value.length() + 64).append(MARK);
    for (String line : value.replace(MARK, ESCAPED_MARK).split("\n", -1)) {
      literal.append('\n').append(line.isEmpty() ? "" : indent).append(line);
    }
    String result = literal.append('\n').append(lastIndent).append(MARK).toString();
    return means(result, value) ? result : null;
  }

  private static boolean means(String literal, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\r' || ControlCharacters.isForbidden(c)) {
        return false;
      }
    }
    return value(literal).equals(value);
  }
}
