package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.ObjectName;
import java.util.stream.Collectors;

/** Queries that count rows. */
final class RowCounts implements RowScope.Visitor<String> {
  private static String count(ObjectName table, String condition) {
    return "SELECT count(*) AS rows FROM " + QUOTING.identifier(table) + condition;
  }

  @Override
  public String allRows(RowScope.AllRows scope) {
    return count(scope.table(), "");
  }

  @Override
  public String nonNull(RowScope.NonNull scope) {
    return count(scope.table(), " WHERE " + QUOTING.identifier(scope.column()) + " IS NOT NULL");
  }

  @Override
  public String nulls(RowScope.Nulls scope) {
    return count(scope.table(), " WHERE " + QUOTING.identifier(scope.column()) + " IS NULL");
  }

  @Override
  public String holding(RowScope.Holding scope) {
    return count(
        scope.table(),
        " WHERE "
            + QUOTING.identifier(scope.column())
            + " IN ("
            + QUOTING.literals(scope.values())
            + ")");
  }

  /** Rows with a NULL among the columns have no duplicates. */
  @Override
  public String duplicates(RowScope.Duplicates scope) {
    String columns = QUOTING.identifiers(scope.columns());
    String present =
        scope.columns().stream()
            .map(c -> QUOTING.identifier(c) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return "SELECT coalesce(sum(n), 0) AS rows FROM (SELECT count(*) AS n FROM "
        + QUOTING.identifier(scope.table())
        + " WHERE "
        + present
        + " GROUP BY "
        + columns
        + " HAVING count(*) > 1)";
  }
}
