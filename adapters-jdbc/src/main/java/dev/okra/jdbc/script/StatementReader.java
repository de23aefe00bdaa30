package dev.okra.jdbc.script;

import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.TransactionMode;
import dev.okra.jdbc.script.LexicalRules.Feature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes one text apart into statements, from the first token of each to the last token or comment
 * before its end.
 */
final class StatementReader {
  private static final int NONE = -1;

  private final String text;
  private final LexicalRules rules;
  private final SqlLexer lexer;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<StatementMarker> markers = EnumSet.noneOf(StatementMarker.class);
  private BodyTracker body;
  private boolean ownSeparator;
  private int start = NONE;
  private int end;

  StatementReader(String text, LexicalRules rules) {
    this.text = text;
    this.rules = rules;
    this.lexer = new SqlLexer(text, rules);
    this.body = new BodyTracker(text, rules.bodies());
  }

  /** All statements; fails with {@link UnterminatedTokenException}. */
  List<Statement> read() {
    for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
      take(token);
    }
    finish();
    return statements;
  }

  private void take(SqlToken token) {
    switch (token.kind()) {
      case COMMENT -> comment(token);
      case SEPARATOR -> separator(token);
      case WORD, QUOTED_NAME, TEXT, NUMBER, SYMBOL -> part(token);
      case END -> finish();
    }
  }

  private void comment(SqlToken token) {
    if (start != NONE) {
      end = token.end();
      return;
    }
    String comment = token.in(text).strip();
    for (StatementMarker marker : StatementMarker.values()) {
      if (comment.equals(marker.line())) {
        markers.add(marker);
      }
    }
  }

  private void separator(SqlToken token) {
    if (!ownSeparator && body.isInside()) {
      part(token);
    } else {
      finish();
    }
  }

  private void part(SqlToken token) {
    if (start == NONE && isDelimiterCommand(token)) {
      delimiterCommand(token);
      return;
    }
    if (start == NONE) {
      start = token.start();
    }
    end = token.end();
    body.follow(token);
  }

  private void finish() {
    if (start != NONE) {
      statements.add(
          new Statement(
              text.substring(start, end),
              markers.contains(StatementMarker.EXPECT_NO_ROWS)
                  ? Statement.Kind.EXPECT_NO_ROWS
                  : Statement.Kind.EXECUTE,
              markers.contains(StatementMarker.ALONE)
                  ? TransactionMode.ALONE
                  : TransactionMode.TRANSACTIONAL,
              Statement.NO_CHANGE));
    }
    markers.clear();
    start = NONE;
    body = new BodyTracker(text, rules.bodies());
  }

  private boolean isDelimiterCommand(SqlToken token) {
    return rules.has(Feature.DELIMITER_COMMAND) && token.isWord(text, "DELIMITER");
  }

  private void delimiterCommand(SqlToken token) {
    int lineEnd = text.indexOf('\n', token.end());
    lineEnd = lineEnd < 0 ? text.length() : lineEnd;
    String argument = text.substring(token.end(), lineEnd).strip();
    if (argument.isEmpty()) {
      throw new UnterminatedTokenException(
          token.start(), "the command DELIMITER names nothing and");
    }
    String separator = argument.split("\\s", 2)[0];
    ownSeparator = !separator.equals(";");
    lexer.moveTo(lineEnd, separator);
  }
}
