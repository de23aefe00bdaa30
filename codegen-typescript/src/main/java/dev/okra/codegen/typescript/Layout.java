package dev.okra.codegen.typescript;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Breaks lines as prettier does: at 80 columns, and then all parts of a list on lines of their own.
 */
final class Layout {
  private static final int WIDTH = 80;
  private static final int STEP = 2;
  private static final int LAST_LATIN = 0x24f;

  private Layout() {}

  /** An expression after some text, in one line where that fits. */
  static String statement(int indent, String before, Expression expression, String after) {
    String line = " ".repeat(indent) + before + expression.flat() + after;
    return fits(line) ? line : " ".repeat(indent) + before + expression.broken(indent) + after;
  }

  /** Parts between an opening and a closing text, each on a line of its own. */
  static String lines(String open, List<Expression> parts, String close, int indent) {
    String between = ",\n";
    return parts.stream()
        .map(part -> statement(indent + STEP, "", part, ","))
        .map(line -> line.substring(0, line.length() - 1))
        .collect(Collectors.joining(between, open + "\n", between + " ".repeat(indent) + close));
  }

  /** An array after some text, in one line where that fits. */
  static String array(int indent, String before, List<Expression> elements, String after) {
    String line =
        elements.stream()
            .map(Expression::flat)
            .collect(Collectors.joining(", ", " ".repeat(indent) + before + "[", "]" + after));
    return fits(line)
        ? line
        : lines(" ".repeat(indent) + before + "[", elements, "]", indent) + after;
  }

  /** A value behind a sign, on the next line where it does not fit behind it. */
  static String assignment(int indent, String left, String right) {
    String line = " ".repeat(indent) + left + " " + right;
    return fits(line) ? line : " ".repeat(indent) + left + "\n" + " ".repeat(indent + STEP) + right;
  }

  /** The alternatives of a type behind a sign. */
  static String union(int indent, String left, List<String> alternatives, String after) {
    String flat = String.join(" | ", alternatives) + after;
    String assigned = assignment(indent, left, flat);
    if (assigned.lines().allMatch(Layout::fits)) {
      return assigned;
    }
    String margin = "\n" + " ".repeat(indent + STEP) + "| ";
    return " ".repeat(indent) + left + margin + String.join(margin, alternatives) + after;
  }

  static boolean fits(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      // Nearly all code is Latin, where each character takes one column.
      columns += c <= LAST_LATIN ? 1 : width(c);
      i += Character.charCount(c);
    }
    return columns <= WIDTH;
  }

  /** Two columns for the scripts and pictures that terminals draw wide, as prettier counts. */
  private static int width(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(c)
            || (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff);
    return wide ? 2 : 1;
  }
}
