package dev.okra.codegen.python;

/** Writes Python's string literals, in the quotes that ruff would choose. */
final class PythonText {

  private PythonText() {}

  /** The text in double quotes, or in single ones where that saves escapes. */
  static String quoted(String text) {
    char quote = count(text, '"') > count(text, '\'') ? '\'' : '"';
    StringBuilder literal = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> append(literal, c, quote));
    return literal.append(quote).toString();
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static void append(StringBuilder literal, int c, char quote) {
    if (c == quote || c == '\\') {
      literal.append('\\').appendCodePoint(c);
    } else if (c == '\n') {
      literal.append("\\n");
    } else if (c == '\r') {
      literal.append("\\r");
    } else if (c == '\t') {
      literal.append("\\t");
    } else if (isUnseen(c)) {
      literal.append(String.format(c < 0x100 ? "\\x%02x" : c > 0xffff ? "\\U%08x" : "\\u%04x", c));
    } else {
      literal.appendCodePoint(c);
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
