package dev.okra.mysql.inspect;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import dev.okra.mysql.type.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only SHOW CREATE tells, one query for each object: on MySQL the bodies that hold quotes, on
 * MariaDB those that hold backslashes (the information schema drops one of two), and on MySQL
 * before 8.0.18 or so the defaults of TEXT, BLOB and JSON columns; the parsers of full-text indexes
 * on both, and on MySQL the algorithms of views.
 */
final class CreateStatements {
  private static final Pattern PARSER =
      Pattern.compile(
          " +FULLTEXT KEY `((?:[^`]|``)+)` .*/\\*!50100 WITH PARSER `((?:[^`]|``)+)` \\*/ *,?");
  private static final Set<String> CHARACTERISTICS =
      Set.of(
          "LANGUAGE",
          "NOT",
          "DETERMINISTIC",
          "CONTAINS",
          "NO",
          "READS",
          "MODIFIES",
          "SQL",
          "COMMENT");

  private final Session session;

  CreateStatements(Session session) {
    this.session = session;
  }

  /** The expressions of the table's defaults in parentheses, by column. */
  Map<String, String> defaults(String table) {
    Map<String, String> found = new HashMap<>();
    for (String line : show("TABLE", table, "Create Table").lines().toList()) {
      int start = line.indexOf(" DEFAULT (");
      if (line.startsWith("  `") && start > 0) {
        Lexed lexed = new Lexed(line);
        String column = lexed.name();
        lexed.moveAfterWord("DEFAULT");
        found.put(column, lexed.parenthesised());
      }
    }
    return found;
  }

  /** The parsers of the table's full-text indexes, by index. */
  Map<String, String> parsers(String table) {
    Map<String, String> found = new HashMap<>();
    for (String line : show("TABLE", table, "Create Table").lines().toList()) {
      Matcher matcher = PARSER.matcher(line);
      if (matcher.matches()) {
        found.put(matcher.group(1).replace("``", "`"), matcher.group(2).replace("``", "`"));
      }
    }
    return found;
  }

  String triggerAction(String trigger) {
    Lexed lexed = new Lexed(show("TRIGGER", trigger, "SQL Original Statement"));
    lexed.moveAfterWord("EACH");
    lexed.moveAfterWord("ROW");
    if (Set.of("FOLLOWS", "PRECEDES").contains(lexed.peekedWord())) {
      lexed.skip();
      lexed.skip();
    }
    return lexed.rest();
  }

  /** {@code UNDEFINED}, {@code MERGE} or {@code TEMPTABLE}. */
  String viewAlgorithm(String view) {
    Lexed lexed = new Lexed(show("VIEW", view, "Create View"));
    lexed.moveAfterWord("ALGORITHM");
    lexed.skip();
    return lexed.peekedWord();
  }

  String eventBody(String event) {
    Lexed lexed = new Lexed(show("EVENT", event, "Create Event"));
    lexed.moveAfterWord("DO");
    return lexed.rest();
  }

  /** The body follows the parameters, the type, and lines that each hold one characteristic. */
  String routineBody(String kind, String routine) {
    String label = kind.equals("FUNCTION") ? "Create Function" : "Create Procedure";
    Lexed lexed = new Lexed(show(kind, routine, label));
    lexed.moveAfterWord(kind);
    lexed.skip();
    lexed.parenthesised();
    if (kind.equals("FUNCTION")) {
      lexed.moveToNextLine();
    }
    while (CHARACTERISTICS.contains(lexed.peekedWord()) && lexed.isIndented()) {
      lexed.moveToNextLine();
    }
    return lexed.rest();
  }

  private String show(String kind, String name, String label) {
    List<Row> rows = session.query("SHOW CREATE " + kind + " " + Names.QUOTING.quoted(name));
    return rows.get(0)
        .optionalText(label)
        .orElseThrow(() -> unreadable(kind.toLowerCase(Locale.ROOT), name));
  }

  static DatabaseException unreadable(String kind, String name) {
    return new DatabaseException(
        DatabaseErrorCode.UNREADABLE_SCHEMA,
        "the server does not show the body of the " + kind + " '" + name + "'",
        "grant SHOW_ROUTINE (on MariaDB SELECT on mysql.proc) to the user of the database URL, or exclude '"
            + name
            + "'",
        null,
        null,
        null);
  }

  /** A statement read from left to right. */
  private static final class Lexed {
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
}
