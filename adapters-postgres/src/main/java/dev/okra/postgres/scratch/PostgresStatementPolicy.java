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
 * and are passed over; so is what okra never compares and what would run code or reach other
 * servers by being there: event triggers, publications.
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

  private static Verdict byFirstWord(StatementTokens statement) {
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

  private static Verdict definition(StatementTokens statement) {
    int kind = statement.after(1, Set.of("OR", "REPLACE", "TRUSTED", "PROCEDURAL"));
    if (OUTSIDE.contains(statement.word(kind)) || statement.isAt(kind, "FOREIGN", "DATA")) {
      return Verdict.outside();
    }
    boolean besideSchema =
        Set.of("PUBLICATION", "EVENT").contains(statement.word(kind))
            || statement.startsWith("ALTER", "DEFAULT", "PRIVILEGES")
            || changesOwner(statement);
    if (besideSchema) {
      return Verdict.SKIP;
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
    boolean outside =
        OUTSIDE.contains(statement.word(2))
            || Set.of("PUBLICATION", "EVENT", "LARGE", "EXTENSION").contains(statement.word(2));
    return outside ? Verdict.SKIP : Verdict.RUN;
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
