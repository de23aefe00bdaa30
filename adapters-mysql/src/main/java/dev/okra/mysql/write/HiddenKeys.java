package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AddIndex;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.inspect.IndexAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Unique keys over required columns that are hidden from the optimizer, in tables without a primary
 * key. The servers take the first unique key over required columns for the primary key, and refuse
 * a hidden one there, so a visible one has to come before it.
 */
final class HiddenKeys {
  private HiddenKeys() {}

  /** The indexes of a new table, hidden keys at the end. */
  static List<Index> last(Table table) {
    List<Index> hidden = in(table);
    List<Index> indexes = new ArrayList<>(table.indexes());
    indexes.removeAll(hidden);
    indexes.addAll(hidden);
    return indexes;
  }

  /**
   * The hidden keys that have to be added after all other indexes, also where they were there.
   *
   * @param remade indexes that are made again
   */
  static List<Index> late(AlterTable change, Set<Index> remade) {
    return in(change.after()).stream().filter(i -> !staysBehind(i, change, remade)).toList();
  }

  /**
   * Whether one is hidden by being dropped and added: where nothing else differs, the servers take
   * that for no change, and leave the table as it is, unless they are told to make it again.
   */
  static boolean areMadeAgain(AlterTable change) {
    return in(change.after()).stream()
        .filter(i -> change.changes().contains(new AddIndex(i)))
        .anyMatch(i -> change.before().indexes().stream().anyMatch(b -> isHiddenNow(b, i)));
  }

  private static boolean isHiddenNow(Index before, Index after) {
    return !isHidden(before)
        && before.name().equals(after.name())
        && IndexSql.differInVisibilityAlone(before, after);
  }

  private static List<Index> in(Table table) {
    return table.primaryKey() == null
        ? table.indexes().stream().filter(i -> isHiddenKey(i, table)).toList()
        : List.of();
  }

  /**
   * Whether a visible key stays before it: the first that there was, or, where the hidden one was
   * no key over required columns, any.
   */
  private static boolean staysBehind(Index hidden, AlterTable change, Set<Index> remade) {
    Table before = change.before();
    Table after = change.after();
    if (!before.indexes().contains(hidden)) {
      return false;
    }
    List<Index> visible = before.indexes().stream().filter(i -> isVisibleKey(i, before)).toList();
    List<Index> kept =
        visible.stream()
            .filter(i -> after.indexes().contains(i) && isVisibleKey(i, after))
            .filter(i -> !remade.contains(i))
            .toList();
    boolean wasBehind =
        before.primaryKey() == null ? kept.equals(visible) : !isHiddenKey(hidden, before);
    return wasBehind && !kept.isEmpty();
  }

  private static boolean isHiddenKey(Index index, Table table) {
    return index.unique() && isHidden(index) && areRequired(index, table);
  }

  private static boolean isVisibleKey(Index index, Table table) {
    return index.unique()
        && !isHidden(index)
        && index.columns().size() == index.parts().size()
        && index.parts().stream().allMatch(p -> p.prefixLength() == null)
        && areRequired(index, table);
  }

  private static boolean isHidden(Index index) {
    return index.attributes().has(IndexAttributes.INVISIBLE);
  }

  private static boolean areRequired(Index index, Table table) {
    return index.columns().stream()
        .map(table::column)
        .flatMap(Optional::stream)
        .noneMatch(Column::nullable);
  }
}
