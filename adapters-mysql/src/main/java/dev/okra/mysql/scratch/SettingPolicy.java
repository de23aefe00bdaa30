package dev.okra.mysql.scratch;

import dev.okra.jdbc.scratch.StatementTokens;
import dev.okra.jdbc.scratch.Verdict;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of SET runs: variables of the session that dumps set and that their statements depend on.
 * All others are passed over, since a newer server's dump may set what an older one does not know.
 */
final class SettingPolicy {
  private static final Set<String> COUNT =
      Set.of(
          "NAMES",
          "CHARACTER_SET_CLIENT",
          "CHARACTER_SET_RESULTS",
          "CHARACTER_SET_CONNECTION",
          "COLLATION_CONNECTION",
          "TIME_ZONE",
          "SQL_MODE",
          "FOREIGN_KEY_CHECKS",
          "UNIQUE_CHECKS",
          "SQL_NOTES",
          "DEFAULT_STORAGE_ENGINE",
          "EXPLICIT_DEFAULTS_FOR_TIMESTAMP",
          "CHECK_CONSTRAINT_CHECKS");

  /** Modes in which texts and names are written otherwise than the lexer takes them. */
  private static final Set<String> OTHER_LEXIS =
      Set.of("ANSI", "ANSI_QUOTES", "NO_BACKSLASH_ESCAPES", "ORACLE", "MSSQL", "DB2", "POSTGRESQL");

  Verdict judge(StatementTokens statement) {
    // mysqldump says which transactions a dump holds.
    if (statement.contains("GTID_PURGED")) {
      return Verdict.SKIP;
    }
    if (Set.of("PERSIST", "PERSIST_ONLY", "GLOBAL", "PASSWORD").stream()
        .anyMatch(statement::contains)) {
      return Verdict.outside();
    }
    if (Set.of("ROLE", "DEFAULT", "RESOURCE").contains(statement.word(1))) {
      return Verdict.outside();
    }
    if (statement.contains("SQL_MODE") && hasOtherLexis(statement)) {
      return Verdict.refuse(
          "sets an sql_mode in which quotes or backslashes mean something else",
          "write texts in '…' and names in `…`, and leave that mode out");
    }
    if (statement.isSymbol(1, '@') && !statement.isSymbol(2, '@')) {
      return userVariable(statement);
    }
    int name = statement.after(afterAts(statement), Set.of("SESSION", "LOCAL"));
    String variable = statement.word(statement.isSymbol(name, '.') ? name + 1 : name);
    return COUNT.contains(variable) || variable.equals("CHARACTER") ? Verdict.RUN : Verdict.SKIP;
  }

  private static int afterAts(StatementTokens statement) {
    int i = 1;
    while (statement.isSymbol(i, '@')) {
      i++;
    }
    return i;
  }

  /** Dumps keep settings in variables of their own, to restore them. */
  private static Verdict userVariable(StatementTokens statement) {
    return statement.contains("SELECT") ? Verdict.query() : Verdict.RUN;
  }

  private static boolean hasOtherLexis(StatementTokens statement) {
    return statement
        .texts()
        .flatMap(t -> Stream.of(t.toUpperCase(Locale.ROOT).split("[^A-Z_0-9]+", -1)))
        .anyMatch(OTHER_LEXIS::contains);
  }
}
