package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Columns that are dropped and added again, because the server cannot change how they are computed,
 * or the type of what they are computed from. Dropping a column takes its keys, checks and indexes
 * along; those that stay are made again.
 */
final class RemadeColumns {
  private final Table before;
  private final Table after;
  private final List<TableChange> changes;
  private final ColumnWriter columns;
  private final ConstraintWriter constraints;
  private final IndexWriter indexes;

  RemadeColumns(Change.AlterTable change, Capabilities capabilities) {
    this.before = change.before();
    this.after = change.after();
    this.changes = change.changes();
    this.columns = new ColumnWriter(capabilities);
    this.constraints = new ConstraintWriter(capabilities);
    this.indexes = new IndexWriter(capabilities);
  }

  /**
   * The column under its new rule. Where it is no longer computed, its rows get the values that it
   * had.
   */
  TableSteps.Step replaced(TableChange.AlterColumn change) {
    Column column = change.after();
    Column.Generated rule = change.before().generated();
    if (column.generated() != null || rule == null) {
      return remade(column);
    }
    String name = Names.identifier(column.name());
    TableSteps.Step step = remade(column.withNullable(true).withDefault(null));
    List<String> statements = new ArrayList<>();
    statements.add(
        "UPDATE " + table() + " SET " + name + " = " + EmbeddedSql.enclosed(rule.expression()));
    List<String> last = new ArrayList<>();
    if (column.defaultValue() != null) {
      last.add(
          "ALTER COLUMN "
              + name
              + " SET DEFAULT "
              + EmbeddedSql.defaultValue(column.defaultValue()));
    }
    if (!column.nullable()) {
      last.add("ALTER COLUMN " + name + " SET NOT NULL");
    }
    if (!last.isEmpty()) {
      statements.add("ALTER TABLE " + table() + "\n  " + String.join(",\n  ", last));
    }
    statements.addAll(step.statements());
    return new TableSteps.Step(step.subcommands(), statements);
  }

  /**
   * Whether a column that stays computed is so from one whose type changes, or has another type.
   */
  boolean isComputedFromOther(TableChange.AlterColumn change) {
    Column.Generated rule = change.before().generated();
    return rule != null
        && change.after().generated() != null
        && changes.stream().anyMatch(c -> retypes(c, change.before().name(), rule));
  }

  private static boolean retypes(TableChange change, String column, Column.Generated rule) {
    if (!(change instanceof TableChange.AlterColumn alter) || !alter.retypes()) {
      return false;
    }
    String name = alter.before().name();
    return name.equals(column) || EmbeddedSql.mentions(rule.expression(), name);
  }

  /** The columns that are computed from a column whose type changes. */
  TableSteps.Step computedFrom(String column) {
    List<String> subcommands = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    for (Column computed : after.columns()) {
      Column.Generated rule = computed.generated();
      boolean unchanged = before.columns().contains(computed);
      if (rule != null && unchanged && EmbeddedSql.mentions(rule.expression(), column)) {
        TableSteps.Step step = remade(computed);
        subcommands.addAll(step.subcommands());
        statements.addAll(step.statements());
      }
    }
    return new TableSteps.Step(subcommands, statements);
  }

  private TableSteps.Step remade(Column column) {
    List<String> subcommands = new ArrayList<>();
    subcommands.add("DROP COLUMN " + Names.identifier(column.name()));
    subcommands.addAll(columns.added(column));
    List<String> statements = new ArrayList<>(ColumnWriter.alone(after.name(), column));
    if (column.comment() != null) {
      statements.add(Comments.onColumn(after.name(), column));
    }
    lostConstraints(column.name())
        .forEach(
            c -> {
              statements.add("ALTER TABLE " + table() + " ADD " + constraints.definition(c));
              statements.addAll(ConstraintNotes.of(after.name(), c));
            });
    lostIndexes(column.name()).forEach(i -> statements.addAll(indexes.create(after.name(), i)));
    return new TableSteps.Step(subcommands, statements);
  }

  private Stream<Constraint> lostConstraints(String column) {
    List<Constraint> untouched = before.constraints().filter(this::isUntouched).toList();
    return after.constraints().filter(untouched::contains).filter(covers(column));
  }

  private boolean isUntouched(Constraint constraint) {
    return changes.stream().noneMatch(c -> c.equals(new TableChange.DropConstraint(constraint)));
  }

  private Stream<Index> lostIndexes(String column) {
    return after.indexes().stream()
        .filter(i -> before.indexes().contains(i) && !isAdded(i))
        .filter(i -> covers(i, column));
  }

  private boolean isAdded(Index index) {
    return changes.stream().anyMatch(c -> c.equals(new TableChange.AddIndex(index)));
  }

  private static boolean covers(Index index, String column) {
    return index.include().contains(column)
        || (index.where() != null && EmbeddedSql.mentions(index.where(), column))
        || index.parts().stream()
            .anyMatch(
                part ->
                    part.key()
                        .match(
                            key -> key.column().equals(column),
                            key -> EmbeddedSql.mentions(key.expression(), column)));
  }

  private static Predicate<Constraint> covers(String column) {
    return constraint ->
        constraint.accept(
            new Constraint.Visitor<Boolean>() {
              @Override
              public Boolean primaryKey(PrimaryKey key) {
                return key.columns().contains(column) || key.include().contains(column);
              }

              @Override
              public Boolean uniqueConstraint(UniqueConstraint unique) {
                return unique.columns().contains(column) || unique.include().contains(column);
              }

              @Override
              public Boolean foreignKey(ForeignKey key) {
                return key.columns().contains(column);
              }

              @Override
              public Boolean check(Check check) {
                return mentions(check.expression());
              }

              @Override
              public Boolean exclusion(Exclusion exclusion) {
                return mentions(exclusion.definition());
              }

              private boolean mentions(Expression expression) {
                return EmbeddedSql.mentions(expression, column);
              }
            });
  }

  private String table() {
    ObjectName name = after.name();
    return Names.name(name);
  }
}
