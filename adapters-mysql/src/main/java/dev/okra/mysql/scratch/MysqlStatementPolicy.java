package dev.okra.mysql.scratch;

import dev.okra.jdbc.scratch.StatementPolicy;
import dev.okra.jdbc.scratch.StatementTokens;
import dev.okra.jdbc.scratch.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What of a script runs in a scratch database. Rows and privileges are no part of a schema, and are
 * passed over.
 */
final class MysqlStatementPolicy implements StatementPolicy {
  private static final Set<String> REACHING = Set.of("load_file", "sys_exec", "sys_eval");
  private static final Set<String> FILES = Set.of("OUTFILE", "DUMPFILE", "INFILE");

  /** Engines whose tables are files or servers elsewhere. */
  private static final Set<String> ENGINES_ELSEWHERE =
      Set.of("FEDERATED", "CONNECT", "SPIDER", "S3", "NDB", "NDBCLUSTER");

  /** Kinds of object that belong to the server, not to a database. */
  private static final Set<String> SERVER_WIDE =
      Set.of(
          "DATABASE",
          "SCHEMA",
          "USER",
          "ROLE",
          "SERVER",
          "TABLESPACE",
          "UNDO",
          "LOGFILE",
          "RESOURCE",
          "INSTANCE",
          "LIBRARY");

  private static final Set<String> BEFORE_KIND =
      Set.of("OR", "REPLACE", "TEMPORARY", "ONLINE", "OFFLINE", "IGNORE");

  private static final Set<String> AFTER_DISABLE = Set.of("DO", "COMMENT", "ON");

  private final boolean eventsRun;
  private final SettingPolicy settings = new SettingPolicy();
  private final ForeignNames foreignNames = new ForeignNames();

  /**
   * A policy for one server.
   *
   * @param eventsRun whether the server starts events as soon as they are there
   */
  MysqlStatementPolicy(boolean eventsRun) {
    this.eventsRun = eventsRun;
  }

  @Override
  public Verdict judge(StatementTokens statement) {
    if (statement.hasBackslash()) {
      return Verdict.clientCommand("the program mysql");
    }
    Optional<String> reaching = statement.calls().filter(REACHING::contains).findFirst();
    if (reaching.isPresent()) {
      return Verdict.files(reaching.get());
    }
    if (FILES.stream().anyMatch(statement::contains)) {
      return Verdict.files("a file of the server");
    }
    return byFirstWord(statement);
  }

  private Verdict byFirstWord(StatementTokens statement) {
    return switch (statement.word(0)) {
      case "CREATE", "ALTER", "DROP", "RENAME" -> definition(statement);
      case "SET" -> settings.judge(statement);
      case "START" ->
          statement.startsWith("START", "TRANSACTION") ? Verdict.SKIP : Verdict.outside();
      case "BEGIN", "COMMIT", "LOCK", "UNLOCK", "GRANT", "REVOKE" -> Verdict.SKIP;
      case "INSERT", "REPLACE", "UPDATE", "DELETE", "TRUNCATE", "ANALYZE", "OPTIMIZE" ->
          Verdict.SKIP;
      case "ROLLBACK", "SAVEPOINT", "RELEASE" ->
          Verdict.refuse(
              "takes statements back", "leave out what is not to be there when the file has run");
      case "USE" ->
          Verdict.refuse(
              "goes to another database",
              "leave it out: the file runs in an empty database of its own (mysqldump writes it"
                  + " with --databases and --all-databases only)");
      case "CALL", "DO", "EXECUTE", "PREPARE" -> Verdict.opaque();
      case "SELECT", "WITH", "TABLE", "VALUES", "SHOW", "DESCRIBE", "EXPLAIN" -> Verdict.query();
      case "SOURCE", "SYSTEM", "DELIMITER", "TEE", "PAGER" ->
          Verdict.clientCommand("the program mysql");
      case "LOAD",
          "INSTALL",
          "UNINSTALL",
          "KILL",
          "FLUSH",
          "RESET",
          "PURGE",
          "CHANGE",
          "STOP",
          "SHUTDOWN",
          "RESTART",
          "CLONE",
          "IMPORT",
          "HANDLER",
          "BINLOG" ->
          Verdict.outside();
      default -> statement.isSymbol(0, '(') ? Verdict.query() : Verdict.unknown();
    };
  }

  private Verdict definition(StatementTokens statement) {
    int kind = kindAt(statement);
    String word = statement.word(kind);
    if (SERVER_WIDE.contains(word) || statement.isAt(kind, "SPATIAL", "REFERENCE")) {
      return Verdict.outside();
    }
    if (statement.contains("SONAME")) {
      return Verdict.files("SONAME");
    }
    if (word.equals("EVENT") && eventsRun && starts(statement)) {
      return Verdict.refuse(
          "makes an event, which this server would start at once",
          "give a server for it with --dev-url on which event_scheduler is OFF, or DISABLE it");
    }
    if (isFilledByQuery(statement, kind)) {
      return Verdict.refuse(
          "fills a table by a query, which may call any function",
          "write the columns of the table down instead");
    }
    if (reachesFilesOrServers(statement)) {
      return Verdict.outside();
    }
    return foreignNames.judge(statement, kind);
  }

  /** Whether a statement leaves an event that may start: not one that it drops or disables. */
  private static boolean starts(StatementTokens statement) {
    boolean disables =
        statement.startsWith("CREATE")
            && IntStream.range(statement.indexOf("SCHEDULE"), statement.indexOf("DO"))
                .filter(i -> statement.isAt(i, "DISABLE"))
                .anyMatch(i -> AFTER_DISABLE.contains(statement.word(i + 1)));
    return !disables && !statement.startsWith("DROP");
  }

  private static boolean isFilledByQuery(StatementTokens statement, int kind) {
    return statement.startsWith("CREATE")
        && statement.isAt(kind, "TABLE")
        && (statement.contains("SELECT")
            || statement.contains("VALUES", "ROW")
            || statement.indexOutside("TABLE") != statement.lastIndexOf("TABLE"));
  }

  private static boolean reachesFilesOrServers(StatementTokens statement) {
    return statement.contains("DATA", "DIRECTORY")
        || statement.contains("INDEX", "DIRECTORY")
        || engineAfter(statement, statement.indexOf("ENGINE"));
  }

  private static boolean engineAfter(StatementTokens statement, int engine) {
    if (engine < 0) {
      return false;
    }
    int name = statement.isSymbol(engine + 1, '=') ? engine + 2 : engine + 1;
    return ENGINES_ELSEWHERE.contains(statement.name(name).toUpperCase(Locale.ROOT));
  }

  /**
   * Where the kind of object is named: after OR REPLACE, ALGORITHM = …, DEFINER = … and the like.
   */
  private static int kindAt(StatementTokens statement) {
    int i = statement.after(1, BEFORE_KIND);
    while (Set.of("ALGORITHM", "DEFINER", "SQL", "AGGREGATE").contains(statement.word(i))) {
      i = afterClause(statement, i);
    }
    return i;
  }

  private static int afterClause(StatementTokens statement, int i) {
    return switch (statement.word(i)) {
      case "SQL" -> i + 3;
      case "DEFINER" -> afterAccount(statement, i + 2);
      case "ALGORITHM" -> i + 3;
      default -> i + 1;
    };
  }

  /** After {@code name}, {@code name@host} or {@code CURRENT_USER()}. */
  private static int afterAccount(StatementTokens statement, int i) {
    int next = i + 1;
    if (statement.isSymbol(next, '@')) {
      next += 2;
    }
    if (statement.isSymbol(next, '(')) {
      next += 2;
    }
    return next;
  }
}
