package dev.okra.mysql.type;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings expressions that servers report to one form: as the server prints them, without the
 * parentheses around the whole, and without {@code _utf8mb4} before texts, which every session of
 * okra implies.
 */
public final class ReportedText {
  private static final Pattern NOW =
      Pattern.compile(
          "(?:current_timestamp|now|localtime|localtimestamp)(?:\\((\\d*)\\))?",
          Pattern.CASE_INSENSITIVE);

  private ReportedText() {}

  /**
   * An expression of MySQL's information schema. There it is escaped like the inside of a text, its
   * bytes are taken for Latin-1 (bugs 100607 and 95189 of MySQL), and texts may have been put into
   * the character sets of what they are compared with.
   */
  public static String ofMySql(String reported) {
    return expression(ReportedLiterals.plain(unescaped(reported)));
  }

  /** An expression as SQL, such as MariaDB reports it. */
  public static String expression(String sql) {
    return withoutParentheses(withoutIntroducers(sql.strip()));
  }

  /** The time of the statement in one spelling; any other expression as it is. */
  public static String withNowSpelled(String sql) {
    Matcher now = NOW.matcher(sql);
    if (!now.matches()) {
      return sql;
    }
    String digits = now.group(1);
    return digits == null || digits.isEmpty() || digits.equals("0")
        ? "CURRENT_TIMESTAMP"
        : "CURRENT_TIMESTAMP(" + digits + ")";
  }

  /** Whether the expression is the time of the statement. */
  public static boolean isNow(String sql) {
    return NOW.matcher(sql).matches();
  }

  private static String unescaped(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c == '\\' && i + 1 < text.length();
      result.append(escape ? TextLiteral.escaped(text.charAt(++i)) : c);
    }
    return result.toString();
  }

  private static String withoutIntroducers(String sql) {
    if (!sql.contains("_utf8mb4")) {
      return sql;
    }
    return IntroducedTexts.rewritten(
        sql,
        (characterSet, text, collated) ->
            characterSet.equals("utf8mb4") ? text : "_" + characterSet + text);
  }

  private static String withoutParentheses(String sql) {
    String inner = sql;
    while (isInParentheses(inner)) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  /** Whether the first parenthesis is closed by the last character. */
  private static boolean isInParentheses(String sql) {
    if (!sql.startsWith("(") || !sql.endsWith(")")) {
      return false;
    }
    SqlLexer lexer = new SqlLexer(sql, LexicalRules.MYSQL);
    int depth = 0;
    for (SqlToken t = lexer.next(); t.kind() != Kind.END; t = lexer.next()) {
      if (t.kind() == Kind.SYMBOL) {
        depth += sql.charAt(t.start()) == '(' ? 1 : sql.charAt(t.start()) == ')' ? -1 : 0;
        if (depth == 0) {
          return t.end() == sql.length();
        }
      }
    }
    return false;
  }
}
