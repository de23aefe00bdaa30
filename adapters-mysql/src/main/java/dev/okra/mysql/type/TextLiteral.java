package dev.okra.mysql.type;

/** Texts between single quotes, with quotes doubled and backslashes as escapes. */
public final class TextLiteral {
  private TextLiteral() {}

  /** Whether the SQL is one text in quotes and nothing else. */
  public static boolean is(String sql) {
    if (sql.length() < 2 || sql.charAt(0) != '\'') {
      return false;
    }
    int i = 1;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '\\') {
        i += 2;
      } else if (c != '\'') {
        i++;
      } else if (i + 1 < sql.length() && sql.charAt(i + 1) == '\'') {
        i += 2;
      } else {
        return i == sql.length() - 1;
      }
    }
    return false;
  }

  /** The text that a literal stands for. */
  public static String read(String literal) {
    StringBuilder text = new StringBuilder();
    int end = literal.length() - 1;
    for (int i = 1; i < end; i++) {
      char c = literal.charAt(i);
      if (c == '\\' && i + 1 < end) {
        text.append(escaped(literal.charAt(++i)));
      } else {
        text.append(c);
        i += c == '\'' ? 1 : 0;
      }
    }
    return text.toString();
  }

  /** The text as a literal: quotes and backslashes doubled, everything else as it is. */
  public static String write(String text) {
    return "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
  }

  /** The character that a backslash and this one stand for (manual, "String Literals"). */
  static char escaped(char c) {
    return switch (c) {
      case '0' -> '\0';
      case 'b' -> '\b';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'Z' -> '\u001A';
      default -> c;
    };
  }
}
