package dev.okra.codegen.go;

/** Writes Go's interpreted string literals. */
final class GoText {

  private GoText() {}

  /** The text in double quotes. */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(literal, c));
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, int c) {
    if (c == '"' || c == '\\') {
      literal.append('\\').appendCodePoint(c);
    } else if (c < ' ' || c == 0x7f) {
      literal.append(String.format("\\x%02x", c));
    } else if (Character.getType(c) == Character.FORMAT || isLineEnd(c)) {
      // A byte order mark is no part of a Go file, and what cannot be seen should not be there
      // unseen.
      literal.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
    } else {
      literal.appendCodePoint(c);
    }
  }

  private static boolean isLineEnd(int c) {
    return c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
