package dev.okra.mysql.scratch;

import dev.okra.jdbc.scratch.StatementTokens;
import dev.okra.jdbc.scratch.Verdict;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_,]*");

  /** What some tools put around a variable; any other function could be one of the script's. */
  private static final Set<String> PLAIN_FUNCTIONS = Set.of("ifnull", "coalesce");

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
    if (statement.contains("SELECT") || !PLAIN_FUNCTIONS.containsAll(statement.calls().toList())) {
      return Verdict.query();
    }
    if (mayHaveOtherLexis(statement)) {
      return Verdict.refuse(
          "sets an sql_mode in which quotes or backslashes may mean something else",
          "write texts in '…' and names in `…`, and set only modes without an influence on that");
    }
    if (!keepsSettings(statement)) {
      return Verdict.SKIP;
    }
    if (isUserVariable(statement, 1)) {
      return Verdict.RUN;
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

  private static boolean isUserVariable(StatementTokens statement, int i) {
    return statement.isSymbol(i, '@')
        && !statement.isSymbol(i - 1, '@')
        && !statement.isSymbol(i + 1, '@');
  }

  /**
   * Dumps keep settings in variables of their own, to restore them. A variable that is set to
   * anything but another one could carry a mode past this policy.
   */
  private static boolean keepsSettings(StatementTokens statement) {
    return IntStream.range(1, statement.size())
        .filter(i -> isUserVariable(statement, i) && isAssigned(statement, i + 2))
        .allMatch(i -> statement.isSymbol(valueAt(statement, i + 2), '@'));
  }

  private static boolean isAssigned(StatementTokens statement, int i) {
    return statement.isSymbol(valueAt(statement, i) - 1, '=');
  }

  /** After {@code =} or {@code :=}. */
  private static int valueAt(StatementTokens statement, int i) {
    return statement.isSymbol(i, ':') ? i + 2 : i + 1;
  }

  /** A mode is set otherwise than from a variable of the script or by its plain name. */
  private static boolean mayHaveOtherLexis(StatementTokens statement) {
    return IntStream.range(1, statement.size())
        .filter(i -> statement.word(i).equals("SQL_MODE") && isAssigned(statement, i + 1))
        .map(i -> valueAt(statement, i + 1))
        .anyMatch(value -> !isKnownMode(statement, value));
  }

  private static boolean isKnownMode(StatementTokens statement, int value) {
    if (statement.isSymbol(value, '@')) {
      return true;
    }
    // IFNULL(@variable, 'MODE')
    boolean call = statement.isSymbol(value + 1, '(') && statement.isSymbol(value + 2, '@');
    int text = call ? value + 5 : value;
    int next = text + 1;
    boolean ends =
        next >= statement.size()
            || statement.isSymbol(next, ',')
            || (call && statement.isSymbol(next, ')'));
    String modes = statement.nameOrText(text);
    return ends
        && !statement.isNumber(text)
        && PLAIN.matcher(modes).matches()
        && Stream.of(modes.toUpperCase(Locale.ROOT).split(",", -1))
            .noneMatch(OTHER_LEXIS::contains);
  }
}
