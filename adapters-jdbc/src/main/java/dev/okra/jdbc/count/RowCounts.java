package dev.okra.jdbc.count;

import dev.okra.domain.plan.RowScope;
import dev.okra.jdbc.name.Quoting;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a query of one row and one column for each scope of rows. */
public final class RowCounts implements RowScope.Visitor<String> {
  private final Quoting quoting;
  private final Function<RowScope.Holding, String> holding;

  /**
   * Queries of a dialect.
   *
   * @param holding the condition that a column holds one of some values, which depends on how the
   *     dialect compares them; it must take a scope without values
   */
  public RowCounts(Quoting quoting, Function<RowScope.Holding, String> holding) {
    this.quoting = quoting;
    this.holding = holding;
  }

  @Override
  public String allRows(RowScope.AllRows scope) {
    return count(scope);
  }

  @Override
  public String nonNull(RowScope.NonNull scope) {
    return count(scope) + " WHERE " + present(scope.column());
  }

  @Override
  public String nulls(RowScope.Nulls scope) {
    return count(scope) + " WHERE " + quoting.identifier(scope.column()) + " IS NULL";
  }

  @Override
  public String holding(RowScope.Holding scope) {
    return count(scope) + " WHERE " + holding.apply(scope);
  }

  /** Rows with a NULL among the columns have no duplicates. */
  @Override
  public String duplicates(RowScope.Duplicates scope) {
    String present =
        scope.columns().stream().map(this::present).collect(Collectors.joining(" AND "));
    return "SELECT COALESCE(SUM(n), 0) FROM (SELECT COUNT(*) AS n FROM "
        + quoting.identifier(scope.table())
        + " WHERE "
        + present
        + " GROUP BY "
        + quoting.identifiers(scope.columns())
        + " HAVING COUNT(*) > 1) AS alike";
  }

  private String present(String column) {
    return quoting.identifier(column) + " IS NOT NULL";
  }

  private String count(RowScope scope) {
    return "SELECT COUNT(*) FROM " + quoting.identifier(scope.table());
  }
}
