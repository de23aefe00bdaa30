package dev.okra.mysql.scratch;

import dev.okra.jdbc.scratch.StatementTokens;
import dev.okra.jdbc.scratch.Verdict;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds names that lead to another database. Two names with a dot between them may also be a table
 * and its column, so it looks where only tables can stand; three are a column of another database.
 */
final class ForeignNames {
  private static final Set<String> BEFORE_OBJECTS =
      Set.of(
          "TABLE",
          "VIEW",
          "TRIGGER",
          "FUNCTION",
          "PROCEDURE",
          "EVENT",
          "SEQUENCE",
          "FROM",
          "JOIN",
          "STRAIGHT_JOIN",
          "REFERENCES",
          "EXISTS",
          "TO");

  /** Functions with a FROM between their arguments. */
  private static final Set<String> WITH_FROM =
      Set.of("EXTRACT", "TRIM", "SUBSTRING", "SUBSTR", "MID");

  Verdict judge(StatementTokens statement, int kind) {
    // Bodies of stored programs do not run here.
    int end = endOfHead(statement, kind);
    for (int i = 0; i < end; i++) {
      if (isQualified(statement, i) && isForeign(statement, i)) {
        return Verdict.refuse(
            "names the database '" + statement.name(i) + "'",
            "leave the name of the database out: the file runs in an empty one of its own");
      }
    }
    return Verdict.RUN;
  }

  private static boolean isQualified(StatementTokens statement, int i) {
    return statement.isName(i)
        && statement.isSymbol(i + 1, '.')
        && statement.isName(i + 2)
        && !statement.isSymbol(i - 1, '.')
        && !statement.isSymbol(i - 1, '@');
  }

  private static boolean isForeign(StatementTokens statement, int i) {
    boolean columns = statement.isSymbol(i + 3, '.');
    boolean list = statement.startsWith("DROP") || statement.startsWith("RENAME");
    return columns || list || isAfterObjectWord(statement, i) || isIndexed(statement, i);
  }

  private static boolean isAfterObjectWord(StatementTokens statement, int i) {
    int before = i - 1;
    while (statement.isSymbol(before, '(')) {
      before--;
    }
    return BEFORE_OBJECTS.contains(statement.word(before)) && !isInFunction(statement, before);
  }

  /** {@code EXTRACT(YEAR FROM t.made)}: what follows is a column. */
  private static boolean isInFunction(StatementTokens statement, int from) {
    int depth = 0;
    for (int i = from; i > 0; i--) {
      depth += statement.isSymbol(i, ')') ? 1 : statement.isSymbol(i, '(') ? -1 : 0;
      if (depth < 0) {
        return WITH_FROM.contains(statement.word(i - 1));
      }
    }
    return false;
  }

  /** The first ON of CREATE INDEX and CREATE TRIGGER stands before a table. */
  private static boolean isIndexed(StatementTokens statement, int i) {
    boolean index = statement.contains("INDEX") || statement.contains("TRIGGER");
    return index && !statement.contains("VIEW") && statement.indexOf("ON") == i - 1;
  }

  private static int endOfHead(StatementTokens statement, int kind) {
    return switch (statement.word(kind)) {
      case "TRIGGER" -> firstOf(statement, "EACH");
      case "FUNCTION", "PROCEDURE" -> openingParenthesis(statement);
      case "EVENT" -> firstOf(statement, "DO");
      default -> statement.size();
    };
  }

  private static int openingParenthesis(StatementTokens statement) {
    return IntStream.range(0, statement.size())
        .filter(i -> statement.isSymbol(i, '(') && !statement.word(i - 1).equals("CURRENT_USER"))
        .findFirst()
        .orElse(statement.size());
  }

  private static int firstOf(StatementTokens statement, String word) {
    int at = statement.indexOf(word);
    return at < 0 ? statement.size() : at;
  }
}
