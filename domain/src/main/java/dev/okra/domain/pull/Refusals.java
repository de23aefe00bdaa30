package dev.okra.domain.pull;

import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import java.util.HashSet;
import java.util.Set;

/**
 * What an earlier attempt read into a database and a comparison did not confirm.
 *
 * @param columns columns that have to be written as the database has them, type and default
 * @param joinTables tables that keep no relation, but are models of their own
 * @param views views that come back otherwise
 */
public record Refusals(Set<ColumnName> columns, Set<ObjectName> joinTables, Set<ObjectName> views) {
  /** Nothing was refused so far. */
  public static final Refusals NONE = new Refusals(Set.of(), Set.of(), Set.of());

  public Refusals {
    columns = Set.copyOf(columns);
    joinTables = Set.copyOf(joinTables);
    views = Set.copyOf(views);
  }

  /** These and more. */
  public Refusals and(Refusals more) {
    return new Refusals(
        union(columns, more.columns), union(joinTables, more.joinTables), union(views, more.views));
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    Set<T> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
