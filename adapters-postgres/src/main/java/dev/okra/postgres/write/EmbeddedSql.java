package dev.okra.postgres.write;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Expression;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.UnterminatedTokenException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts of SQL that users write, as parts of a statement. Such a text may be any expression, but it
 * cannot leave the place where it is put: parentheses are balanced, quotes and comments are closed,
 * and it holds no semicolon.
 */
final class EmbeddedSql {
  /**
   * A constant, a number, a name or a call: what stands after DEFAULT without parentheses.
   * Possessive, so that a long text does not exhaust the stack.
   */
  private static final Pattern SIMPLE =
      Pattern.compile(
          "'(?:[^']|'')*+'(?:::[\\w .\"]+(?:\\[\\])*)?|[0-9.]+|\\w+|NULL::[\\w .\"]+(?:\\[\\])*"
              + "|\\w+\\((?:[^()']|'(?:[^']|'')*+')*+\\)");

  private EmbeddedSql() {}

  /** The expression in parentheses. */
  static String enclosed(Expression expression) {
    return "(" + checked(expression) + ")";
  }

  /** The expression as it stands after DEFAULT. */
  static String defaultValue(Expression expression) {
    String sql = expression.sql().strip();
    return SIMPLE.matcher(sql).matches() ? sql : "(" + checked(expression) + ")";
  }

  /** The expression itself, once it is known to be closed in itself. */
  static String checked(Expression expression) {
    String sql = expression.sql().strip();
    int depth = 0;
    boolean endsInComment = false;
    for (SqlToken token : tokens(sql)) {
      endsInComment = token.kind() == SqlToken.Kind.COMMENT;
      depth += depthChange(token.in(sql));
      if (depth < 0 || token.kind() == SqlToken.Kind.SEPARATOR) {
        throw broken(sql);
      }
    }
    if (depth != 0) {
      throw broken(sql);
    }
    return endsInComment ? sql + "\n" : sql;
  }

  /** The tokens of a text, without the end. */
  static List<SqlToken> tokens(String sql) {
    SqlLexer lexer = new SqlLexer(sql, LexicalRules.POSTGRES);
    List<SqlToken> tokens = new ArrayList<>();
    try {
      for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
        tokens.add(token);
      }
    } catch (UnterminatedTokenException e) {
      throw broken(sql);
    }
    return tokens;
  }

  /** Whether a text refers to a column; a name that only looks the same counts too. */
  static boolean mentions(Expression expression, String column) {
    String sql = expression.sql();
    String quoted = '"' + column.replace("\"", "\"\"") + '"';
    return tokens(sql).stream()
        .map(token -> token.in(sql))
        .anyMatch(text -> text.equals(quoted) || text.equalsIgnoreCase(column));
  }

  private static int depthChange(String token) {
    return switch (token) {
      case "(" -> 1;
      case ")" -> -1;
      default -> 0;
    };
  }

  private static OkraException broken(String sql) {
    return new OkraException(
        DatabaseErrorCode.UNSUPPORTED_CHANGE,
        "this text of SQL does not end where it has to: " + sql,
        "balance its parentheses, close its quotes and comments, and leave semicolons out");
  }
}
