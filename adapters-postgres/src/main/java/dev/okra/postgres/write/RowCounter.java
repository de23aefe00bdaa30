package dev.okra.postgres.write;

import dev.okra.domain.plan.RowScope;
import dev.okra.postgres.type.Names;
import java.util.stream.Collectors;

/** Queries that count rows. */
final class RowCounter implements RowScope.Visitor<String> {

  @Override
  public String allRows(RowScope.AllRows scope) {
    return count(scope);
  }

  @Override
  public String nonNull(RowScope.NonNull scope) {
    return count(scope) + " WHERE " + Names.identifier(scope.column()) + " IS NOT NULL";
  }

  @Override
  public String nulls(RowScope.Nulls scope) {
    return count(scope) + " WHERE " + Names.identifier(scope.column()) + " IS NULL";
  }

  /** As JSON, an enum, a text and an array of either are asked alike. */
  @Override
  public String holding(RowScope.Holding scope) {
    String values = scope.values().stream().map(Names::literal).collect(Collectors.joining(", "));
    return count(scope)
        + " WHERE jsonb_exists_any(to_jsonb("
        + Names.identifier(scope.column())
        + "), ARRAY["
        + values
        + "]::text[])";
  }

  @Override
  public String duplicates(RowScope.Duplicates scope) {
    String columns = Names.identifiers(scope.columns());
    String present =
        scope.columns().stream()
            .map(c -> Names.identifier(c) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return "SELECT coalesce(sum(d.n), 0)::bigint FROM (SELECT count(*) AS n FROM "
        + Names.name(scope.table())
        + " WHERE "
        + present
        + " GROUP BY "
        + columns
        + " HAVING count(*) > 1) d";
  }

  private static String count(RowScope scope) {
    return "SELECT count(*) FROM " + Names.name(scope.table());
  }
}
