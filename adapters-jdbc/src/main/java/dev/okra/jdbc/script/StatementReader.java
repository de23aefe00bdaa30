package dev.okra.jdbc.script;

import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.TransactionMode;
import dev.okra.jdbc.script.LexicalRules.Feature;
import dev.okra.jdbc.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a text apart into statements, from the first token of each to the last token or comment
 * before its end. The text may be the beginning of a longer one: then a statement counts as read
 * only where something ends it, so that what follows cannot change it.
 */
final class StatementReader {
  private static final int NONE = -1;

  private final String text;
  private final boolean whole;
  private final LexicalRules rules;
  private final SqlLexer lexer;
  private final Set<StatementMarker> markers = EnumSet.noneOf(StatementMarker.class);
  private BodyTracker body;
  private String separator;
  private boolean cut;
  private int start = NONE;
  private int end;
  private @Nullable FoundStatement found;

  StatementReader(String text, LexicalRules rules) {
    this(text, true, ";", rules);
  }

  /**
   * A reader at the start of a text.
   *
   * @param whole whether nothing follows the text
   * @param separator what parts statements at its start
   */
  StatementReader(String text, boolean whole, String separator, LexicalRules rules) {
    this.text = text;
    this.whole = whole;
    this.rules = rules;
    this.separator = separator;
    this.lexer = new SqlLexer(text, rules);
    this.lexer.moveTo(0, separator);
    this.body = new BodyTracker(text, rules.bodies());
  }

  /** All statements; fails with {@link UnterminatedTokenException}. */
  List<Statement> read() {
    List<Statement> statements = new ArrayList<>();
    for (FoundStatement next = next(); next != null; next = next()) {
      statements.add(next.statement());
    }
    return statements;
  }

  /**
   * The next statement, or null where there is none up to the end of the text.
   *
   * @throws UnterminatedTokenException where a quote or comment is not closed in the text
   */
  @Nullable FoundStatement next() {
    found = null;
    while (found == null && !cut) {
      SqlToken token = lexer.next();
      if (token.kind() == Kind.END) {
        if (whole) {
          finish(token.end());
        }
        return found;
      }
      take(token);
    }
    return found;
  }

  private void take(SqlToken token) {
    switch (token.kind()) {
      case COMMENT -> comment(token);
      case SEPARATOR -> separator(token);
      case WORD, QUOTED_NAME, TEXT, NUMBER, SYMBOL -> part(token);
      case END -> finish(token.end());
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
    if (separator.equals(";") && body.isInside()) {
      part(token);
    } else {
      finish(token.end());
    }
  }

  private void part(SqlToken token) {
    if (start == NONE && isLineCommand(token)) {
      lineCommand(token);
      return;
    }
    if (start == NONE) {
      start = token.start();
    }
    end = token.end();
    body.follow(token);
  }

  private void finish(int next) {
    if (start != NONE) {
      Statement statement =
          new Statement(
              text.substring(start, end),
              markers.contains(StatementMarker.EXPECT_NO_ROWS)
                  ? Statement.Kind.EXPECT_NO_ROWS
                  : Statement.Kind.EXECUTE,
              markers.contains(StatementMarker.ALONE)
                  ? TransactionMode.ALONE
                  : TransactionMode.TRANSACTIONAL,
              Statement.NO_CHANGE);
      found = new FoundStatement(statement, start, next, separator);
    }
    markers.clear();
    start = NONE;
    body = new BodyTracker(text, rules.bodies());
  }

  /** Whether it begins a command to the server's own client, which ends with its line. */
  private boolean isLineCommand(SqlToken token) {
    return isDelimiterCommand(token)
        || (rules.has(Feature.BACKSLASH_COMMANDS) && token.is(text, '\\'))
        || (rules.has(Feature.DOT_COMMANDS) && token.is(text, '.'));
  }

  private boolean isDelimiterCommand(SqlToken token) {
    return rules.has(Feature.DELIMITER_COMMAND) && token.isWord(text, "DELIMITER");
  }

  private void lineCommand(SqlToken token) {
    int lineEnd = text.indexOf('\n', token.end());
    if (lineEnd < 0 && !whole) {
      cut = true;
      return;
    }
    lineEnd = lineEnd < 0 ? text.length() : lineEnd;
    if (isDelimiterCommand(token)) {
      delimiterCommand(token, lineEnd);
    } else {
      start = token.start();
      end = token.start() + text.substring(token.start(), lineEnd).stripTrailing().length();
      lexer.moveTo(lineEnd, separator);
      finish(lineEnd);
    }
  }

  private void delimiterCommand(SqlToken token, int lineEnd) {
    String argument = text.substring(token.end(), lineEnd).strip();
    if (argument.isEmpty()) {
      throw new UnterminatedTokenException(
          token.start(), "the command DELIMITER names nothing and");
    }
    separator = Objects.requireNonNull(argument.split("\\s", 2)[0]);
    lexer.moveTo(lineEnd, separator);
  }

  /**
   * A statement in a text.
   *
   * @param start where its first token begins
   * @param next where the text goes on after it
   * @param separator what parts the statements that follow
   */
  record FoundStatement(Statement statement, int start, int next, String separator) {}
}
