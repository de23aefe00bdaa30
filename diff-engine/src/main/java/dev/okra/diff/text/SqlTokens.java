package dev.okra.diff.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a text of SQL to pieces: names, texts in single quotes, numbers, and symbols of one or two
 * characters. White space is lost.
 */
public final class SqlTokens {
  private static final String OPERATORS = "<>=!|:&-";

  private final String sql;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int position;

  private SqlTokens(String sql) {
    this.sql = sql;
  }

  /** The pieces, in order. */
  public static List<SqlToken> of(String sql) {
    SqlTokens scanner = new SqlTokens(sql);
    while (scanner.position < sql.length()) {
      scanner.next();
    }
    return List.copyOf(scanner.tokens);
  }

  private void next() {
    char c = sql.charAt(position);
    if (c == '\'') {
      add(SqlToken.Kind.LITERAL, quoted('\''));
    } else if (c == '"' || c == '`') {
      add(SqlToken.Kind.NAME, folded(quoted(c)));
    } else if (c == '[' && isBracketedName()) {
      add(SqlToken.Kind.NAME, folded(bracketed()));
    } else if (isWordPart(c)) {
      String word = word();
      boolean number = Character.isDigit(word.charAt(0));
      add(number ? SqlToken.Kind.NUMBER : SqlToken.Kind.NAME, folded(word));
    } else if (Character.isWhitespace(c)) {
      position++;
    } else {
      add(SqlToken.Kind.SYMBOL, symbol());
    }
  }

  private void add(SqlToken.Kind kind, String text) {
    tokens.add(new SqlToken(kind, text));
  }

  /**
   * What stands between quotes; a doubled quote, or in a text one after a backslash, is a quote.
   */
  private String quoted(char quote) {
    StringBuilder text = new StringBuilder();
    position++;
    while (position < sql.length()) {
      char c = sql.charAt(position++);
      if (c == quote && !followedBy(quote)) {
        break;
      }
      if (c == quote || (c == '\\' && quote == '\'' && followedBy(quote))) {
        position++;
        c = quote;
      }
      text.append(c);
    }
    return text.toString();
  }

  /**
   * A name in SQLite's brackets rather than the subscript of an array, which follows a name or
   * bracket.
   */
  private boolean isBracketedName() {
    if (sql.indexOf(']', position) <= position + 1) {
      return false;
    }
    SqlToken previous = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    return previous == null
        || (previous.kind() == SqlToken.Kind.SYMBOL && !previous.is("]") && !previous.is(")"))
        || position == 0
        || Character.isWhitespace(sql.charAt(position - 1));
  }

  private String bracketed() {
    int end = sql.indexOf(']', position);
    String name = sql.substring(position + 1, end);
    position = end + 1;
    return name;
  }

  private String word() {
    int start = position;
    while (position < sql.length() && isWordPart(sql.charAt(position))) {
      position++;
    }
    return sql.substring(start, position);
  }

  private String symbol() {
    int start = position++;
    boolean operator = OPERATORS.indexOf(sql.charAt(start)) >= 0;
    if (operator && position < sql.length() && OPERATORS.indexOf(sql.charAt(position)) >= 0) {
      position++;
    }
    return sql.substring(start, position);
  }

  private boolean followedBy(char c) {
    return position < sql.length() && sql.charAt(position) == c;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
