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
 */
public record Refusals(Set<ColumnName> columns, Set<ObjectName> joinTables) {
  /** Nothing was refused so far. */
  public static final Refusals NONE = new Refusals(Set.of(), Set.of());

  public Refusals {
    columns = Set.copyOf(columns);
    joinTables = Set.copyOf(joinTables);
  }

  /** These and more. */
  public Refusals and(Refusals more) {
    Set<ColumnName> allColumns = new HashSet<>(columns);
    allColumns.addAll(more.columns);
    Set<ObjectName> allTables = new HashSet<>(joinTables);
    allTables.addAll(more.joinTables);
    return new Refusals(allColumns, allTables);
  }
}
