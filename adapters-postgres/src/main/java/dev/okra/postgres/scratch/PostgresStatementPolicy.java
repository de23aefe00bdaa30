package dev.okra.postgres.scratch;

import dev.okra.jdbc.scratch.StatementPolicy;
import dev.okra.jdbc.scratch.StatementTokens;
import dev.okra.jdbc.scratch.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What of a script runs in a scratch place. Rows, privileges and owners are no part of a schema,
 * and are passed over. What makes an object that okra does not compare is refused: it would be
 * missing in the end, and nobody would know.
 */
final class PostgresStatementPolicy implements StatementPolicy {
  /** How the names of functions begin that touch files, other servers or the server itself. */
  private static final List<String> REACHING =
      List.of(
          "pg_read_",
          "pg_ls_",
          "pg_stat_file",
          "pg_file_",
          "pg_reload_conf",
          "pg_rotate_logfile",
          "pg_terminate_backend",
          "pg_cancel_backend",
          "pg_logical_",
          "pg_replication_",
          "pg_create_",
          "pg_drop_",
          "lo_import",
          "lo_export",
          "dblink",
          "postgres_fdw_",
          "query_to_xml",
          "database_to_xml");

  private static final Pattern WITH_DATA =
      Pattern.compile("\\bWITH\\s+DATA\\s*$", Pattern.CASE_INSENSITIVE);

  /** Kinds of object that belong to all databases of a server, or lead to others. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "DATABASE",
          "ROLE",
          "USER",
          "GROUP",
          "TABLESPACE",
          "SERVER",
          "SUBSCRIPTION",
          "SYSTEM",
          "OWNED");

  /** Objects of a database that okra leaves alone where they are, and does not compare. */
  private static final List<String[]> NOT_COMPARED =
      List.of(
          new String[] {"ACCESS", "METHOD"},
          new String[] {"FOREIGN", "TABLE"},
          new String[] {"LANGUAGE"},
          new String[] {"TRANSFORM"},
          new String[] {"TEXT", "SEARCH", "PARSER"},
          new String[] {"TEXT", "SEARCH", "TEMPLATE"});

  /** Settings on which it depends what the statements after them make. */
  private static final Set<String> SETTINGS_THAT_COUNT =
      Set.of(
          "SEARCH_PATH",
          "SCHEMA",
          "CHECK_FUNCTION_BODIES",
          "DEFAULT_TABLE_ACCESS_METHOD",
          "DEFAULT_TABLESPACE",
          "DEFAULT_TOAST_COMPRESSION",
          "XMLOPTION");

  private final boolean silencesEventTriggers;

  /**
   * A policy for a server.
   *
   * @param silencesEventTriggers whether the server can be told to let no event trigger fire, not
   *     even one that always does
   */
  PostgresStatementPolicy(boolean silencesEventTriggers) {
    this.silencesEventTriggers = silencesEventTriggers;
  }

  @Override
  public Verdict judge(StatementTokens statement) {
    if (statement.isSymbol(0, '\\')) {
      boolean ofDump = Set.of("RESTRICT", "UNRESTRICT").contains(statement.word(1));
      return ofDump ? Verdict.SKIP : Verdict.clientCommand("the program psql");
    }
    if (statement.hasBackslash()) {
      return Verdict.clientCommand("the program psql");
    }
    Optional<String> reaching =
        statement.calls().filter(n -> REACHING.stream().anyMatch(n::startsWith)).findFirst();
    return reaching.isPresent() ? Verdict.files(reaching.get()) : byFirstWord(statement);
  }

  private Verdict byFirstWord(StatementTokens statement) {
    return switch (statement.word(0)) {
      case "CREATE", "ALTER", "DROP" -> definition(statement);
      case "COMMENT" -> comment(statement);
      case "SET", "RESET" -> setting(statement);
      case "SELECT" -> select(statement);
      case "BEGIN", "START", "COMMIT", "END", "GRANT", "REVOKE", "SECURITY" -> Verdict.SKIP;
      case "INSERT",
          "UPDATE",
          "DELETE",
          "MERGE",
          "TRUNCATE",
          "REFRESH",
          "ANALYZE",
          "VACUUM",
          "REINDEX" ->
          Verdict.SKIP;
      case "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "PREPARE" ->
          Verdict.refuse(
              "belongs to a transaction or a session",
              "leave out what is not to be there when the file has run");
      case "COPY" -> copy(statement);
      case "DO", "CALL", "EXECUTE" -> Verdict.opaque();
      case "WITH", "TABLE", "VALUES", "EXPLAIN", "SHOW", "FETCH", "DECLARE" -> Verdict.query();
      case "LOAD", "REASSIGN", "IMPORT", "CHECKPOINT", "NOTIFY", "LISTEN", "UNLISTEN", "DISCARD" ->
          Verdict.outside();
      default -> statement.isSymbol(0, '(') ? Verdict.query() : Verdict.unknown();
    };
  }

  private Verdict definition(StatementTokens statement) {
    int kind = statement.after(1, Set.of("OR", "REPLACE", "TRUSTED", "PROCEDURAL"));
    if (OUTSIDE.contains(statement.word(kind)) || statement.isAt(kind, "FOREIGN", "DATA")) {
      return Verdict.outside();
    }
    if (statement.startsWith("ALTER", "DEFAULT", "PRIVILEGES")
        || changesOwner(statement)
        || statement.isAt(kind, "LANGUAGE", "PLPGSQL")) {
      return Verdict.SKIP;
    }
    Optional<String> notCompared = notCompared(statement, kind);
    if (notCompared.isPresent()) {
      return notCompared(notCompared.get());
    }
    if (statement.isAt(kind, "EVENT") && firesInScratchPlace(statement)) {
      return Verdict.refuse(
          "runs a function of the file where the file is read",
          "leave it out of the file, and compare the database that has it");
    }
    if (loadsCode(statement)) {
      return Verdict.refuse(
          "makes a routine that the server loads as machine code",
          "leave it out, or write CREATE EXTENSION for what it belongs to");
    }
    return isFilledByQuery(statement)
        ? Verdict.runAs(PostgresStatementPolicy::withoutRows)
        : Verdict.RUN;
  }

  /** What okra does not compare and a statement is about. */
  private static Optional<String> notCompared(StatementTokens statement, int kind) {
    for (String[] words : NOT_COMPARED) {
      if (statement.isAt(kind, words)) {
        return Optional.of(String.join(" ", words));
      }
    }
    if (statement.isAt(kind, "OPERATOR", "FAMILY") && altersMembers(statement)) {
      return Optional.of("members of an operator family that belong to no operator class");
    }
    return isBaseType(statement, kind) ? Optional.of("a base type") : Optional.empty();
  }

  /** Event triggers are told not to fire; those at login, and of old servers always ones, would. */
  private boolean firesInScratchPlace(StatementTokens statement) {
    boolean always =
        statement.contains("ENABLE", "ALWAYS") || statement.contains("ENABLE", "REPLICA");
    return statement.contains("ON", "LOGIN") || (always && !silencesEventTriggers);
  }

  private static boolean altersMembers(StatementTokens statement) {
    return statement.startsWith("ALTER")
        && (statement.contains("ADD", "OPERATOR")
            || statement.contains("ADD", "FUNCTION")
            || statement.contains("DROP", "OPERATOR")
            || statement.contains("DROP", "FUNCTION"));
  }

  /** {@code CREATE TYPE a}, {@code CREATE TYPE a (INPUT = …)}: all others say AS what. */
  private static boolean isBaseType(StatementTokens statement, int kind) {
    return statement.startsWith("CREATE")
        && statement.isAt(kind, "TYPE")
        && statement.indexOutside("AS") < 0;
  }

  private static Verdict notCompared(String what) {
    return Verdict.refuse(
        "is about " + what + ", which okra does not compare",
        "leave it out of the file, and make it by hand: okra leaves it alone where it is");
  }

  /** CREATE TABLE … AS and CREATE MATERIALIZED VIEW run their query, and what that calls. */
  private static boolean isFilledByQuery(StatementTokens statement) {
    int kind = statement.after(1, Set.of("UNLOGGED", "TEMP", "TEMPORARY", "LOCAL", "GLOBAL"));
    boolean table = statement.isAt(kind, "TABLE") && statement.indexOutside("AS") > kind;
    return statement.startsWith("CREATE")
        && (table || statement.isAt(kind, "MATERIALIZED"))
        && !statement.isAt(statement.size() - 3, "WITH", "NO", "DATA");
  }

  private static String withoutRows(String sql) {
    return WITH_DATA.matcher(sql).replaceFirst("") + "\nWITH NO DATA";
  }

  /** {@code … OWNER TO somebody} at the end; a column may be called owner and renamed. */
  private static boolean changesOwner(StatementTokens statement) {
    int owner = statement.size() - 3;
    return statement.startsWith("ALTER")
        && statement.isAt(owner, "OWNER", "TO")
        && !Set.of("RENAME", "COLUMN").contains(statement.word(owner - 1));
  }

  private static boolean loadsCode(StatementTokens statement) {
    boolean routine = statement.contains("FUNCTION") || statement.contains("PROCEDURE");
    return routine
        && IntStream.range(0, statement.size())
            .filter(i -> statement.word(i).equals("LANGUAGE"))
            .mapToObj(i -> statement.nameOrText(i + 1).toLowerCase(Locale.ROOT))
            .anyMatch(language -> Set.of("c", "internal", "").contains(language));
  }

  private static Verdict comment(StatementTokens statement) {
    if (Set.of("DATABASE", "LARGE").contains(statement.word(2))
        || statement.isAt(2, "EXTENSION", "PLPGSQL")
        || statement.isAt(2, "LANGUAGE", "PLPGSQL")) {
      return Verdict.SKIP;
    }
    if (OUTSIDE.contains(statement.word(2)) || statement.isAt(2, "FOREIGN", "DATA")) {
      return Verdict.outside();
    }
    Optional<String> notCompared = notCompared(statement, 2);
    return notCompared.isPresent() ? notCompared(notCompared.get()) : Verdict.RUN;
  }

  /** A newer server's dump sets what an older one does not know; only few settings count. */
  private static Verdict setting(StatementTokens statement) {
    String name = statement.word(statement.after(1, Set.of("SESSION", "LOCAL")));
    if (name.equals("STANDARD_CONFORMING_STRINGS") && !statement.contains("ON")) {
      return Verdict.refuse(
          "lets backslashes mean something else in texts", "write E'…' where a text has escapes");
    }
    return SETTINGS_THAT_COUNT.contains(name) ? Verdict.RUN : Verdict.SKIP;
  }

  /** What pg_dump writes as queries: the search path, and where sequences go on. */
  private static Verdict select(StatementTokens statement) {
    int function = statement.isSymbol(2, '.') ? 3 : 1;
    boolean alone = statement.calls().count() == 1;
    if (alone && statement.isAt(function, "SET_CONFIG")) {
      boolean path = statement.nameOrText(function + 2).equals("search_path");
      return path ? Verdict.RUN : Verdict.SKIP;
    }
    return alone && statement.isAt(function, "SETVAL") ? Verdict.SKIP : Verdict.query();
  }

  private static Verdict copy(StatementTokens statement) {
    return statement.contains("STDIN")
        ? Verdict.refuse(
            "is followed by rows", "make the dump with --schema-only: rows are no part of a schema")
        : Verdict.files("a file or a program of the server");
  }
}
