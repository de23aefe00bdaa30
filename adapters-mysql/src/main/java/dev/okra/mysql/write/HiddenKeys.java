package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.TableChange.AddIndex;
import dev.okra.domain.change.TableChange.AlterIndex;
import dev.okra.domain.change.TableChange.DropIndex;
import dev.okra.domain.change.TableChange.RenameIndex;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.inspect.IndexAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Unique keys over required columns that are hidden from the optimizer, in tables without a primary
 * key. The servers take the first unique key over required columns for the primary key, and refuse
 * a hidden one there, so a visible one has to come before it.
 */
final class HiddenKeys {
  private final AlterTable change;
  private final Table before;
  private final Table after;
  private final List<TableChange> steps;

  private HiddenKeys(AlterTable change) {
    this.change = change;
    this.before = change.before();
    this.after = change.after();
    this.steps = new ArrayList<>(change.changes());
  }

  /** The indexes of a new table, hidden keys at the end. */
  static List<Index> last(Table table) {
    List<Index> hidden = in(table);
    List<Index> indexes = new ArrayList<>(table.indexes());
    indexes.removeAll(hidden);
    indexes.addAll(hidden);
    return indexes;
  }

  /**
   * The change with hidden keys added at its end, also those that else would stay at their place.
   */
  static AlterTable last(AlterTable change) {
    List<Index> hidden = in(change.after());
    return hidden.isEmpty() ? change : new HiddenKeys(change).withLast(hidden);
  }

  private static List<Index> in(Table table) {
    return table.primaryKey() == null
        ? table.indexes().stream().filter(i -> isHiddenKey(i, table)).toList()
        : List.of();
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

  private AlterTable withLast(List<Index> hidden) {
    hidden.stream().filter(i -> !staysBehind(i)).forEach(this::moveToTheEnd);
    return new AlterTable(before, after, steps);
  }

  /**
   * Whether a visible key stays before it: the first that there was, or, where the hidden one was
   * no key over required columns, any.
   */
  private boolean staysBehind(Index hidden) {
    if (!before.indexes().contains(hidden)) {
      return false;
    }
    List<Index> visible = before.indexes().stream().filter(i -> isVisibleKey(i, before)).toList();
    List<Index> kept = visible.stream().filter(this::isKept).toList();
    boolean wasBehind =
        before.primaryKey() == null ? kept.equals(visible) : !isHiddenKey(hidden, before);
    return wasBehind && !kept.isEmpty();
  }

  private boolean isKept(Index visible) {
    return after.indexes().contains(visible) && isVisibleKey(visible, after);
  }

  private void moveToTheEnd(Index hidden) {
    boolean isNew =
        steps.removeIf(s -> s instanceof AddIndex add && isNamed(add.index(), hidden.name()));
    if (!isNew) {
      String former = formerName(hidden.name());
      steps.removeIf(s -> s instanceof RenameIndex r && isNamed(r.before(), former));
      steps.removeIf(s -> s instanceof AlterIndex a && isNamed(a.after(), former));
      steps.removeIf(s -> s instanceof AlterIndex a && isNamed(a.after(), hidden.name()));
      steps.add(new DropIndex(hidden.withName(former)));
    }
    steps.add(new AddIndex(hidden));
  }

  private String formerName(String name) {
    return change.changes().stream()
        .filter(RenameIndex.class::isInstance)
        .map(RenameIndex.class::cast)
        .filter(r -> isNamed(r.after(), name))
        .map(r -> r.before().name())
        .findFirst()
        .orElse(name);
  }

  private static boolean isNamed(Index index, String name) {
    return index.name().equals(name);
  }
}
