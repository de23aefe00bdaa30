package dev.okra.codegen.java;

/** Writes Java's string literals. */
final class JavaText {

  private JavaText() {}

  /** The text in double quotes. */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(literal, c));
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, int c) {
    switch (c) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      case '\b' -> literal.append("\\b");
      case '\f' -> literal.append("\\f");
      default -> {
        if (c < ' ') {
          // Not a Unicode escape: the compiler would take that for the character itself.
          literal.append(String.format("\\%03o", c));
        } else if (isUnseen(c)) {
          Character.toString(c).chars().forEach(u -> literal.append(String.format("\\u%04x", u)));
        } else {
          literal.appendCodePoint(c);
        }
      }
    }
  }

  /** What cannot be seen should not be there unseen. */
  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
