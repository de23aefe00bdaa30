package dev.okra.jdbc.script;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.jdbc.script.SqlToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Judges pieces of SQL that a schema holds as text (checks, defaults, queries of views) before they
 * become part of a statement: none may end what it stands in.
 */
public final class SqlFragments {
  private SqlFragments() {}

  /**
   * Fails with {@code OKRA-D031} unless the piece is whole: quotes, comments and parentheses are
   * closed in it, no semicolon ends it, and no comment at its end would swallow what follows.
   *
   * @param sql the piece
   * @param rules the dialect's
   * @param what names it in the message, such as {@code the check 'age_check'}
   * @return the piece
   */
  public static String whole(String sql, LexicalRules rules, String what) {
    String problem = problem(sql, rules);
    if (problem != null) {
      throw new OkraException(
          ScriptErrorCode.NOT_WHOLE,
          what + " is not one piece of SQL: " + problem + ": " + sql,
          "write a single expression or query, without a semicolon");
    }
    return sql;
  }

  private static @Nullable String problem(String sql, LexicalRules rules) {
    if (sql.indexOf('\0') >= 0) {
      return "it holds the character NUL";
    }
    try {
      return problem(sql, new SqlLexer(sql, rules));
    } catch (UnterminatedTokenException e) {
      return e.text();
    }
  }

  private static @Nullable String problem(String sql, SqlLexer lexer) {
    int depth = 0;
    boolean endsWithComment = false;
    for (SqlToken token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
      if (token.kind() == Kind.SEPARATOR) {
        return "a semicolon ends it early";
      }
      depth += token.is(sql, '(') ? 1 : token.is(sql, ')') ? -1 : 0;
      if (depth < 0) {
        return "it closes a parenthesis that it has not opened";
      }
      endsWithComment =
          token.kind() == Kind.COMMENT
              && !sql.startsWith("/*", token.start())
              && token.end() == sql.length();
    }
    if (depth > 0) {
      return "a parenthesis is not closed";
    }
    return endsWithComment ? "it ends with a comment" : null;
  }
}
