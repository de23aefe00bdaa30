package dev.okra.codegen.typescript;

/**
 * Writes string literals as prettier does: in the quotes that need the fewest escapes, double where
 * equal.
 */
final class TypeScriptText {

  private TypeScriptText() {}

  /** The text as a literal. */
  static String quoted(String text) {
    long doubles = text.chars().filter(c -> c == '"').count();
    long singles = text.chars().filter(c -> c == '\'').count();
    char quote = doubles > singles ? '\'' : '"';
    StringBuilder literal = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> append(literal, c, quote));
    return literal.append(quote).toString();
  }

  private static void append(StringBuilder literal, int c, char quote) {
    if (c == quote || c == '\\') {
      literal.append('\\').appendCodePoint(c);
    } else if (c == '\n') {
      literal.append("\\n");
    } else if (c < ' ' || Character.getType(c) == Character.FORMAT || isUnseen(c)) {
      literal.append(String.format(c > 0xffff ? "\\u{%x}" : "\\u%04x", c));
    } else {
      literal.appendCodePoint(c);
    }
  }

  private static boolean isUnseen(int c) {
    return (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
  }
}
