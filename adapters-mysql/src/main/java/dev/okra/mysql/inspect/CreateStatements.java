package dev.okra.mysql.inspect;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.mysql.type.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What only SHOW CREATE tells: of tables, what stands in no information schema (see {@link
 * ShownTable}); on MySQL the algorithms of views and the bodies that hold quotes, on MariaDB the
 * bodies that hold backslashes (the information schema drops one of two) and packages.
 *
 * <p>There is a statement for each object, and they go to the server together: one round trip for
 * some ten thousand objects, of which each costs the server a fraction of a millisecond.
 */
final class CreateStatements {
  private static final Map<String, String> LABELS =
      Map.of(
          "TABLE", "Create Table",
          "VIEW", "Create View",
          "TRIGGER", "SQL Original Statement",
          "EVENT", "Create Event",
          "FUNCTION", "Create Function",
          "PROCEDURE", "Create Procedure",
          "PACKAGE", "Create Package",
          "PACKAGE BODY", "Create Package Body");

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

  private final Map<Wanted, Row> answers;

  private CreateStatements(Map<Wanted, Row> answers) {
    this.answers = answers;
  }

  /**
   * Asks for some objects of a database.
   *
   * @param database whose objects they are; the session's, which a second connection need not be in
   */
  static CreateStatements read(Session session, String database, List<Wanted> wanted) {
    List<String> queries = wanted.stream().map(w -> w.query(database)).toList();
    List<List<Row>> results = session.queryAll(queries);
    Map<Wanted, Row> answers = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      answers.put(wanted.get(i), results.get(i).get(0));
    }
    return new CreateStatements(answers);
  }

  ShownTable table(String name) {
    return ShownTable.read(shown("TABLE", name));
  }

  String triggerAction(String trigger) {
    Lexed lexed = new Lexed(shown("TRIGGER", trigger));
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
    Lexed lexed = new Lexed(shown("VIEW", view));
    lexed.moveAfterWord("ALGORITHM");
    lexed.skip();
    return lexed.peekedWord();
  }

  String eventBody(String event) {
    Lexed lexed = new Lexed(shown("EVENT", event));
    lexed.moveAfterWord("DO");
    return lexed.rest();
  }

  /** What follows the name of a package or of its body. */
  String packageText(String kind, String name) {
    Lexed lexed = new Lexed(shown(kind, name));
    lexed.moveAfterWord(kind.equals("PACKAGE") ? "PACKAGE" : "BODY");
    lexed.skip();
    return lexed.rest();
  }

  /** The body follows the parameters, the type, and lines that each hold one characteristic. */
  String routineBody(String kind, String routine) {
    Lexed lexed = new Lexed(shown(kind, routine));
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

  private String shown(String kind, String name) {
    Row answer = answers.get(new Wanted(kind, name));
    if (answer == null) {
      throw new IllegalStateException("nobody asked for the " + kind + " " + name);
    }
    return answer
        .optionalText(String.valueOf(LABELS.get(kind)))
        .orElseThrow(() -> unreadable(kind.toLowerCase(Locale.ROOT), name));
  }

  static DatabaseException unreadable(String kind, String name) {
    return new DatabaseException(
        DatabaseErrorCode.UNREADABLE_SCHEMA,
        "the server does not show the body of the " + kind + " '" + name + "'",
        "grant "
            + (kind.equals("view") ? "SHOW VIEW" : "SHOW_ROUTINE (on MariaDB SELECT on mysql.proc)")
            + " to the user of the database URL, or exclude '"
            + name
            + "'",
        null,
        null,
        null);
  }

  /** An object whose statement is asked for; the kind is the word of SHOW CREATE. */
  record Wanted(String kind, String name) {
    String query(String database) {
      return "SHOW CREATE "
          + kind
          + " "
          + Names.QUOTING.quoted(database)
          + "."
          + Names.QUOTING.quoted(name);
    }
  }
}
