package dev.okra.diff.compare;

import dev.okra.diff.rename.RenameSequence;
import dev.okra.diff.rename.TemporaryNames;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the steps that make the columns of one table those of another. */
final class ColumnDiffer {
  private final TablePair pair;
  private final boolean order;
  private final Map<String, Column> wanted = new LinkedHashMap<>();
  private final List<Column> present;
  private final List<TableChange> steps = new ArrayList<>();

  ColumnDiffer(TablePair pair, boolean order) {
    this.pair = pair;
    this.order = order;
    this.present = new ArrayList<>(pair.before().columns());
    pair.after().columns().forEach(c -> wanted.put(c.name(), c));
  }

  List<TableChange> steps() {
    rename();
    drop();
    alter();
    add();
    reorder();
    return steps;
  }

  private void rename() {
    Map<String, String> renames = pair.columnRenames();
    TemporaryNames temporary =
        new TemporaryNames(n -> wanted.containsKey(n) || pair.before().column(n).isPresent());
    for (RenameSequence.Step<String> step : RenameSequence.of(renames, temporary)) {
      steps.add(new TableChange.RenameColumn(step.before(), step.after()));
    }
    present.replaceAll(c -> c.withName(renames.getOrDefault(c.name(), c.name())));
  }

  /** Computed columns first, the last one before: each may be computed from any before it. */
  private void drop() {
    for (int position = present.size() - 1; position >= 0; position--) {
      if (present.get(position).generated() != null) {
        dropUnlessWanted(position);
      }
    }
    int position = 0;
    while (position < present.size()) {
      position += dropUnlessWanted(position) ? 0 : 1;
    }
  }

  private boolean dropUnlessWanted(int position) {
    Column column = present.get(position);
    boolean goes = !wanted.containsKey(column.name());
    if (goes) {
      steps.add(new TableChange.DropColumn(column, position));
      present.remove(position);
    }
    return goes;
  }

  private void alter() {
    for (Column before : present) {
      Column after = Inherited.altered(before, wanted.getOrDefault(before.name(), before));
      List<ValueRename> values = pair.valueRenames().getOrDefault(before.name(), List.of());
      if (!before.equals(after) || !values.isEmpty()) {
        steps.add(new TableChange.AlterColumn(before, after, values));
      }
    }
  }

  private void add() {
    List<String> names = names(present);
    for (Column wantedColumn : pair.after().columns()) {
      if (!names.contains(wantedColumn.name())) {
        Column column = Inherited.added(wantedColumn, pair);
        int position = order ? positionOf(wantedColumn, names) : names.size();
        steps.add(new TableChange.AddColumn(column, position));
        names.add(position, column.name());
        present.add(position, column);
      }
    }
  }

  /** After the column that it follows in the end. */
  private int positionOf(Column column, List<String> names) {
    int place = pair.after().columns().indexOf(column);
    return place == 0 ? 0 : names.indexOf(pair.after().columns().get(place - 1).name()) + 1;
  }

  private void reorder() {
    List<String> before = names(present);
    List<String> after = List.copyOf(wanted.keySet());
    if (order && !before.equals(after)) {
      steps.add(new TableChange.ReorderColumns(before, after));
    }
  }

  private static List<String> names(List<Column> columns) {
    return new ArrayList<>(columns.stream().map(Column::name).toList());
  }
}
