package dev.okra.mysql.write;

import dev.okra.domain.plan.RowScope;
import dev.okra.mysql.type.Names;
import java.util.stream.Collectors;

/** Queries that count rows. */
final class RowCounts implements RowScope.Visitor<String> {
  @Override
  public String allRows(RowScope.AllRows scope) {
    return count(scope);
  }

  @Override
  public String nonNull(RowScope.NonNull scope) {
    return count(scope) + " WHERE " + Names.QUOTING.identifier(scope.column()) + " IS NOT NULL";
  }

  @Override
  public String nulls(RowScope.Nulls scope) {
    return count(scope) + " WHERE " + Names.QUOTING.identifier(scope.column()) + " IS NULL";
  }

  /** Compared letter by letter, whatever the column's collation. */
  @Override
  public String holding(RowScope.Holding scope) {
    if (scope.values().isEmpty()) {
      return count(scope) + " WHERE 1 = 0";
    }
    return count(scope)
        + " WHERE CONVERT("
        + Names.QUOTING.identifier(scope.column())
        + " USING utf8mb4) COLLATE utf8mb4_bin IN ("
        + Names.QUOTING.literals(scope.values())
        + ")";
  }

  @Override
  public String duplicates(RowScope.Duplicates scope) {
    String columns = Names.QUOTING.identifiers(scope.columns());
    String present =
        scope.columns().stream()
            .map(c -> Names.QUOTING.identifier(c) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return "SELECT COALESCE(SUM(rows_alike), 0) FROM (SELECT COUNT(*) AS rows_alike FROM "
        + Names.QUOTING.identifier(scope.table())
        + " WHERE "
        + present
        + " GROUP BY "
        + columns
        + " HAVING COUNT(*) > 1) AS alike";
  }

  private static String count(RowScope scope) {
    return "SELECT COUNT(*) FROM " + Names.QUOTING.identifier(scope.table());
  }
}
