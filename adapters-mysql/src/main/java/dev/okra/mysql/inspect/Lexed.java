package dev.okra.mysql.inspect;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import java.util.Locale;

/** A statement read from left to right. */
final class Lexed {
  private final String sql;
  private final SqlLexer lexer;
  private SqlToken next;

  Lexed(String sql) {
    this.sql = sql;
    this.lexer = new SqlLexer(sql, LexicalRules.MYSQL);
    this.next = lexer.next();
  }

  void skip() {
    next = lexer.next();
  }

  String peekedWord() {
    return next.kind() == Kind.WORD ? next.in(sql).toUpperCase(Locale.ROOT) : "";
  }

  String name() {
    String quoted = next.in(sql);
    skip();
    return quoted.substring(1, quoted.length() - 1).replace("``", "`");
  }

  void moveAfterWord(String word) {
    while (next.kind() != Kind.END && !peekedWord().equals(word)) {
      skip();
    }
    skip();
  }

  /** What stands up to the closing parenthesis, both included. */
  String parenthesised() {
    int start = next.start();
    int depth = 0;
    do {
      String text = next.in(sql);
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      int end = next.end();
      skip();
      if (depth == 0) {
        return sql.substring(start, end);
      }
    } while (next.kind() != Kind.END);
    return sql.substring(start);
  }

  /** Moves to the first token behind a line break; breaks inside of tokens do not count. */
  void moveToNextLine() {
    int end = next.end();
    skip();
    while (next.kind() != Kind.END && !sql.substring(end, next.start()).contains("\n")) {
      end = next.end();
      skip();
    }
  }

  boolean isIndented() {
    int start = next.start();
    return start >= 5 && sql.startsWith("\n    ", start - 5);
  }

  String rest() {
    return sql.substring(next.start()).strip();
  }
}
