package dev.okra.sqlite.scratch;

import dev.okra.jdbc.scratch.StatementPolicy;
import dev.okra.jdbc.scratch.StatementTokens;
import dev.okra.jdbc.scratch.Verdict;
import dev.okra.jdbc.script.LexicalRules;
import java.util.Optional;
import java.util.Set;

/** What of a script runs in memory. Rows are no part of a schema, and are passed over. */
final class SqliteStatementPolicy implements StatementPolicy {
  /** Functions that load code or touch files; some are sqlite3's own. */
  private static final Set<String> REACHING =
      Set.of("load_extension", "readfile", "writefile", "edit", "fts3_tokenizer");

  /** Where in the row of a dumped virtual table its statement stands. */
  private static final int VIRTUAL_TABLE = 24;

  /** Settings on which it depends how the statements after them are taken. */
  private static final Set<String> SETTINGS_THAT_COUNT =
      Set.of("FOREIGN_KEYS", "LEGACY_ALTER_TABLE", "DEFER_FOREIGN_KEYS", "DOUBLE_QUOTED_STRINGS");

  @Override
  public Verdict judge(StatementTokens statement) {
    if (statement.isSymbol(0, '.')) {
      return Verdict.clientCommand("the program sqlite3");
    }
    Optional<String> reaching = statement.calls().filter(REACHING::contains).findFirst();
    if (reaching.isPresent()) {
      return Verdict.files(reaching.get());
    }
    return switch (statement.word(0)) {
      case "CREATE", "ALTER", "DROP" -> Verdict.RUN;
      case "BEGIN", "COMMIT", "END" -> Verdict.SKIP;
      case "INSERT", "REPLACE", "UPDATE", "DELETE", "ANALYZE", "REINDEX" -> rows(statement);
      case "PRAGMA" -> pragma(statement);
      case "VACUUM" -> statement.contains("INTO") ? Verdict.outside() : Verdict.SKIP;
      case "ATTACH", "DETACH" -> Verdict.outside();
      case "ROLLBACK", "SAVEPOINT", "RELEASE" ->
          Verdict.refuse(
              "takes statements back", "leave out what is not to be there when the file has run");
      case "SELECT", "WITH", "VALUES", "EXPLAIN" -> Verdict.query();
      default -> Verdict.unknown();
    };
  }

  /** Statements on rows; rows of the schema table would be objects. */
  private static Verdict rows(StatementTokens statement) {
    boolean catalog =
        statement.names().anyMatch(n -> n.equals("sqlite_schema") || n.equals("sqlite_master"));
    return catalog ? catalogRow(statement) : Verdict.SKIP;
  }

  /**
   * The program sqlite3 dumps a virtual table as the row of the schema table that holds its
   * statement; that statement runs instead.
   */
  private static Verdict catalogRow(StatementTokens statement) {
    String virtualTable = statement.nameOrText(VIRTUAL_TABLE);
    StatementTokens made = StatementTokens.of(virtualTable, LexicalRules.SQLITE);
    boolean dumped =
        statement.startsWith("INSERT", "INTO")
            && statement.size() == VIRTUAL_TABLE + 2
            && statement.word(VIRTUAL_TABLE - 12).equals("SQL")
            && made.startsWith("CREATE", "VIRTUAL", "TABLE")
            && made.isSingle();
    return dumped
        ? Verdict.runAs(sql -> virtualTable)
        : Verdict.refuse(
            "writes to the schema table",
            "write the CREATE statement that makes the object instead");
  }

  private static Verdict pragma(StatementTokens statement) {
    int name = statement.isSymbol(2, '.') ? 3 : 1;
    String setting = statement.word(name);
    if (setting.equals("WRITABLE_SCHEMA")) {
      // A dump has it around virtual tables. It never takes effect here.
      boolean ofDump = Set.of("ON", "OFF").contains(statement.word(statement.size() - 1));
      return ofDump
          ? Verdict.SKIP
          : Verdict.refuse(
              "lets the schema table be written by hand",
              "leave it out, and write the CREATE statements that make the objects");
    }
    if (Set.of("TEMP_STORE_DIRECTORY", "DATA_STORE_DIRECTORY").contains(setting)) {
      return Verdict.outside();
    }
    return SETTINGS_THAT_COUNT.contains(setting) ? Verdict.RUN : Verdict.SKIP;
  }
}
