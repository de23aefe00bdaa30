package dev.okra.postgres.inspect;

import dev.okra.domain.relational.Expression;

/** Expressions as the server prints them. */
final class Expressions {

  private Expressions() {}

  /** The expression without the parentheses that enclose all of it. */
  static Expression bare(String sql) {
    String text = sql.strip();
    while (isEnclosed(text)) {
      text = text.substring(1, text.length() - 1).strip();
    }
    return new Expression(text);
  }

  private static boolean isEnclosed(String text) {
    return text.startsWith("(") && closing(text, 0) == text.length() - 1;
  }

  /**
   * The position of the parenthesis that closes the one at a position. The server prints no
   * comments, no dollar quotes and no escape strings in an expression, so quotes are all that has
   * to be skipped.
   */
  static int closing(String text, int opening) {
    int depth = 0;
    for (int i = opening; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        i = text.indexOf(c, i + 1);
        if (i < 0) {
          return -1;
        }
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
