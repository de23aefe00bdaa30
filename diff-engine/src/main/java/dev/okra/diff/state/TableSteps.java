package dev.okra.diff.state;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Applies the steps of one altered table, in order. */
public final class TableSteps implements TableChange.Visitor<Table> {
  private final Table table;

  private TableSteps(Table table) {
    this.table = table;
  }

  /**
   * The table after some steps; fails with {@code OKRA-P004} where a step does not fit the table.
   *
   * <p>Linear in the steps as long as each kind of them touches a list once.
   */
  public static Table apply(Table before, List<TableChange> changes) {
    Table result = before;
    for (TableChange change : changes) {
      result = change.accept(new TableSteps(result));
    }
    return result;
  }

  @Override
  public Table addColumn(TableChange.AddColumn change) {
    List<Column> columns = new ArrayList<>(table.columns());
    String name = change.column().name();
    require(table.column(name).isEmpty(), "already has a column", name);
    require(change.position() <= columns.size(), "has no place for column", name);
    columns.add(change.position(), change.column());
    return table.withColumns(columns);
  }

  @Override
  public Table dropColumn(TableChange.DropColumn change) {
    List<Column> columns = new ArrayList<>(table.columns());
    require(columns.remove(change.column()), "has no such column", change.column().name());
    return table.withColumns(columns);
  }

  @Override
  public Table renameColumn(TableChange.RenameColumn change) {
    require(table.column(change.before()).isPresent(), "has no column", change.before());
    require(table.column(change.after()).isEmpty(), "already has a column", change.after());
    return new ColumnFollower(table.name(), Map.of(change.before(), change.after())).table(table);
  }

  @Override
  public Table alterColumn(TableChange.AlterColumn change) {
    return table.withColumns(
        replaced(table.columns(), change.before(), change.after(), change.before().name()));
  }

  @Override
  public Table reorderColumns(TableChange.ReorderColumns change) {
    List<String> present = table.columns().stream().map(Column::name).toList();
    require(present.equals(change.before()), "has other columns or another order than", present);
    List<Column> ordered = new ArrayList<>();
    for (String name : change.after()) {
      table.column(name).ifPresent(ordered::add);
    }
    require(ordered.size() == present.size(), "has other columns than", change.after());
    return table.withColumns(ordered);
  }

  @Override
  public Table addConstraint(TableChange.AddConstraint change) {
    return ConstraintLists.add(table, change.constraint());
  }

  @Override
  public Table dropConstraint(TableChange.DropConstraint change) {
    return ConstraintLists.remove(table, change.constraint());
  }

  @Override
  public Table alterConstraint(TableChange.AlterConstraint change) {
    return ConstraintLists.replace(table, change.before(), change.after());
  }

  @Override
  public Table renameConstraint(TableChange.RenameConstraint change) {
    return ConstraintLists.replace(table, change.before(), change.after());
  }

  @Override
  public Table addIndex(TableChange.AddIndex change) {
    List<Index> indexes = new ArrayList<>(table.indexes());
    String name = change.index().name();
    require(indexes.stream().noneMatch(i -> i.name().equals(name)), "already has an index", name);
    indexes.add(change.index());
    return table.withIndexes(indexes);
  }

  @Override
  public Table dropIndex(TableChange.DropIndex change) {
    List<Index> indexes = new ArrayList<>(table.indexes());
    require(indexes.remove(change.index()), "has no such index", change.index().name());
    return table.withIndexes(indexes);
  }

  @Override
  public Table alterIndex(TableChange.AlterIndex change) {
    return table.withIndexes(
        replaced(table.indexes(), change.before(), change.after(), change.before().name()));
  }

  @Override
  public Table renameIndex(TableChange.RenameIndex change) {
    return table.withIndexes(
        replaced(table.indexes(), change.before(), change.after(), change.before().name()));
  }

  @Override
  public Table setComment(TableChange.SetComment change) {
    require(
        Objects.equals(table.comment(), change.before()), "has another comment than", "expected");
    return table.withComment(change.after());
  }

  @Override
  public Table setAttributes(TableChange.SetAttributes change) {
    require(table.attributes().equals(change.before()), "has other properties than", "expected");
    return table.withAttributes(change.after());
  }

  @Override
  public Table setPartitioning(TableChange.SetPartitioning change) {
    require(
        Objects.equals(table.partitioning(), change.before()),
        "is split otherwise than",
        "expected");
    return table.withPartitioning(change.after());
  }

  private <T> List<T> replaced(List<T> list, T before, T after, String name) {
    int position = list.indexOf(before);
    require(position >= 0, "has, as it stands, no", name);
    List<T> result = new ArrayList<>(list);
    result.set(position, after);
    return result;
  }

  private void require(boolean condition, String complaint, Object detail) {
    if (!condition) {
      throw Misfit.in(table.name(), complaint + " " + quoted(detail));
    }
  }

  static String quoted(Object detail) {
    return "'" + detail + "'";
  }

  /** What is said of a constraint that is not where it should be. */
  static RuntimeException missing(ObjectName table, Constraint constraint) {
    String name = constraint.name();
    return Misfit.in(table, "has no such constraint " + quoted(name == null ? constraint : name));
  }
}
