package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alters a table with SQLite's own ALTER TABLE, where that is certain to do exactly what is asked
 * for. It can add a column with a constant default together with the checks and the foreign key
 * that concern it, rename a column, and drop one that nothing else in the table names.
 */
final class DirectAlteration implements TableChange.Visitor<Boolean> {
  private final Table before;
  private final FollowedRenames renames;
  private final AddedConstraints added;
  private final List<Index> remainingIndexes;
  private final List<String> statements = new ArrayList<>();

  private DirectAlteration(AlterTable change, FollowedRenames renames, AddedConstraints added) {
    this.before = change.before();
    this.renames = renames;
    this.added = added;
    this.remainingIndexes = new ArrayList<>(change.before().indexes());
  }

  /** The statements; empty where the table has to be made again. */
  static Optional<List<String>> of(AlterTable change) {
    FollowedRenames renames = new FollowedRenames(change.changes());
    List<TableChange> steps = renames.others(change.changes());
    Optional<AddedConstraints> added = AddedConstraints.of(steps);
    if (added.isEmpty()) {
      return Optional.empty();
    }
    DirectAlteration alteration = new DirectAlteration(change, renames, added.get());
    for (TableChange step : steps) {
      if (!step.accept(alteration)) {
        return Optional.empty();
      }
    }
    return Optional.of(alteration.statements);
  }

  private boolean does(String sql) {
    return statements.add(sql);
  }

  private String alterTable() {
    return "ALTER TABLE " + QUOTING.identifier(before.name());
  }

  @Override
  public Boolean addColumn(TableChange.AddColumn change) {
    Column column = change.column();
    if (!canAdd(column)) {
      return false;
    }
    StringBuilder sql = new StringBuilder(alterTable() + " ADD COLUMN " + ColumnSql.of(column));
    added.of(column).forEach(c -> sql.append(' ').append(ConstraintSql.inColumn(c)));
    return does(sql.toString());
  }

  private static boolean canAdd(Column column) {
    if (column.identity() != null || column.comment() != null || column.onUpdate() != null) {
      return false;
    }
    Expression value = column.defaultValue();
    if (column.generated() != null) {
      return !column.generated().stored();
    }
    if (value == null) {
      return column.nullable();
    }
    return ColumnSql.isConstant(value) && (column.nullable() || !isNull(value));
  }

  private static boolean isNull(Expression value) {
    return value.sql().equalsIgnoreCase("null");
  }

  @Override
  public Boolean dropColumn(TableChange.DropColumn change) {
    String name = change.column().name();
    if (new ColumnMentions(name).in(before, remainingIndexes)) {
      return false;
    }
    return does(alterTable() + " DROP COLUMN " + QUOTING.identifier(name));
  }

  @Override
  public Boolean renameColumn(TableChange.RenameColumn change) {
    return does(renameColumn(before, change));
  }

  static String renameColumn(Table table, TableChange.RenameColumn change) {
    return "ALTER TABLE "
        + QUOTING.identifier(table.name())
        + " RENAME COLUMN "
        + QUOTING.identifier(change.before())
        + " TO "
        + QUOTING.identifier(change.after());
  }

  @Override
  public Boolean addIndex(TableChange.AddIndex change) {
    return does(TableSql.createIndex(before, change.index()));
  }

  @Override
  public Boolean dropIndex(TableChange.DropIndex change) {
    remainingIndexes.remove(change.index());
    return does(TableSql.dropIndex(change.index()));
  }

  @Override
  public Boolean alterIndex(TableChange.AlterIndex change) {
    return replaceIndex(change.before(), change.after());
  }

  @Override
  public Boolean renameIndex(TableChange.RenameIndex change) {
    return replaceIndex(change.before(), change.after());
  }

  private boolean replaceIndex(Index index, Index other) {
    return does(TableSql.dropIndex(index)) && does(TableSql.createIndex(before, other));
  }

  /** Written with the column that it concerns. */
  @Override
  public Boolean addConstraint(TableChange.AddConstraint change) {
    return true;
  }

  @Override
  public Boolean alterColumn(TableChange.AlterColumn change) {
    return renames.explain(change.before(), change.after());
  }

  @Override
  public Boolean reorderColumns(TableChange.ReorderColumns change) {
    return false;
  }

  @Override
  public Boolean dropConstraint(TableChange.DropConstraint change) {
    return false;
  }

  @Override
  public Boolean alterConstraint(TableChange.AlterConstraint change) {
    return renames.explain(change.before(), change.after());
  }

  @Override
  public Boolean renameConstraint(TableChange.RenameConstraint change) {
    return false;
  }

  @Override
  public Boolean setComment(TableChange.SetComment change) {
    return false;
  }

  @Override
  public Boolean setAttributes(TableChange.SetAttributes change) {
    return false;
  }

  @Override
  public Boolean setPartitioning(TableChange.SetPartitioning change) {
    return false;
  }

  /**
   * New constraints, each with the new column in whose definition it can stand.
   *
   * @param byColumn from the name of a column to its constraints
   */
  private record AddedConstraints(Map<String, List<Constraint>> byColumn) {

    /** Empty where some constraint can stand in no column. */
    static Optional<AddedConstraints> of(List<TableChange> changes) {
      List<Column> columns = new ArrayList<>();
      Map<String, List<Constraint>> byColumn = new java.util.HashMap<>();
      for (TableChange change : changes) {
        if (change instanceof TableChange.AddColumn add) {
          columns.add(add.column());
        }
      }
      for (TableChange change : changes) {
        if (change instanceof TableChange.AddConstraint add) {
          Optional<Column> home = home(add.constraint(), columns);
          if (home.isEmpty()) {
            return Optional.empty();
          }
          byColumn.computeIfAbsent(home.get().name(), k -> new ArrayList<>()).add(add.constraint());
        }
      }
      return Optional.of(new AddedConstraints(byColumn));
    }

    List<Constraint> of(Column column) {
      return byColumn.getOrDefault(column.name(), List.of());
    }

    /** A check belongs to the last new column that it names, when all of them are there. */
    private static Optional<Column> home(Constraint constraint, List<Column> columns) {
      if (constraint instanceof Check check) {
        return columns.stream()
            .filter(c -> new ColumnMentions(c.name()).in(check.expression()))
            .reduce((first, second) -> second);
      }
      if (constraint instanceof ForeignKey key && key.columns().size() == 1) {
        return columns.stream()
            .filter(c -> c.name().equals(key.columns().get(0)))
            .filter(c -> c.defaultValue() == null && c.generated() == null)
            .findFirst();
      }
      return Optional.empty();
    }
  }
}
