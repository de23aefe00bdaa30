package dev.okra.diff.planner;

import dev.okra.diff.compare.TablePair;
import dev.okra.diff.rename.ResolvedRenames;
import dev.okra.diff.state.ColumnFollower;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns, and the values in them, that are still to be renamed. Those of a table are renamed
 * together with its other steps; until then, foreign keys of other tables refer to the names
 * before.
 */
final class PendingRenames {
  private final Map<ObjectName, Map<String, String>> columns;
  private final Map<ObjectName, Map<String, List<ValueRename>>> values;

  PendingRenames(ResolvedRenames renames) {
    this.columns = new HashMap<>(renames.columns());
    this.values = new HashMap<>(renames.columnValues());
  }

  /** A table as it is and as it is to be, with what is still to be renamed. */
  TablePair pair(Table before, Table after) {
    ObjectName name = before.name();
    return new TablePair(
        before, after, columnsOf(name), values.getOrDefault(name, Map.of()), k -> follow(k, name));
  }

  /** The columns of a table that are still to be renamed. */
  Map<String, String> columnsOf(ObjectName table) {
    return columns.getOrDefault(table, Map.of());
  }

  /** Notes that the columns of a table have been renamed. */
  void done(ObjectName table) {
    columns.remove(table);
    values.remove(table);
  }

  private ForeignKey follow(ForeignKey key, ObjectName owner) {
    ObjectName referenced = key.referencedTable();
    return referenced.equals(owner) || !columns.containsKey(referenced)
        ? key
        : new ColumnFollower(referenced, columnsOf(referenced)).reference(key);
  }
}
