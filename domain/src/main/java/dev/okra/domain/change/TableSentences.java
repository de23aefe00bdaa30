package dev.okra.domain.change;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says the steps inside one table. */
final class TableSentences implements TableChange.Visitor<String> {
  private final Vocabulary before;
  private final Vocabulary after;
  private final String table;
  private final ObjectName name;
  private final Function<SqlType, String> types;

  TableSentences(
      Change.AlterTable change,
      Vocabulary before,
      Vocabulary after,
      String table,
      Function<SqlType, String> types) {
    this.before = before;
    this.after = after;
    this.table = table;
    this.name = change.after().name();
    this.types = types;
  }

  private String column(String column) {
    return after
        .field(name, column)
        .or(() -> before.field(name, column))
        .map(f -> "field '" + f + "'")
        .orElse(kind() + " '" + column + "'");
  }

  /** What a column of the table is called that the vocabularies do not know. */
  private String kind() {
    boolean model = after.model(name).isPresent() || before.model(name).isPresent();
    return model ? "field" : "column";
  }

  @Override
  public String addColumn(TableChange.AddColumn change) {
    return "+ Added " + column(change.column().name()) + " to " + table;
  }

  @Override
  public String dropColumn(TableChange.DropColumn change) {
    return "- Dropped " + column(change.column().name()) + " from " + table;
  }

  @Override
  public String renameColumn(TableChange.RenameColumn change) {
    Optional<String> then = before.field(name, change.before());
    Optional<String> now = after.field(name, change.after());
    if (then.isPresent() && then.equals(now)) {
      return "~ Renamed column '"
          + change.before()
          + "' to '"
          + change.after()
          + "' under field '"
          + now.get()
          + "' of "
          + table;
    }
    return "~ Renamed "
        + then.map(f -> "field").orElse(kind())
        + " '"
        + then.orElse(change.before())
        + "' to '"
        + now.orElse(change.after())
        + "' in "
        + table;
  }

  @Override
  public String alterColumn(TableChange.AlterColumn change) {
    List<String> parts = new ArrayList<>();
    Column from = change.before();
    Column to = change.after();
    if (!from.type().equals(to.type())) {
      parts.add("type " + types.apply(from.type()) + " → " + types.apply(to.type()));
    }
    if (from.nullable() != to.nullable()) {
      parts.add(to.nullable() ? "now optional" : "now required");
    }
    difference(parts, "default", sql(from.defaultValue()), sql(to.defaultValue()));
    difference(parts, "on update", sql(from.onUpdate()), sql(to.onUpdate()));
    difference(parts, "collation", from.collation(), to.collation());
    if (!Objects.equals(from.comment(), to.comment())) {
      parts.add("description");
    }
    difference(parts, "expression", generated(from), generated(to));
    if (!Objects.equals(from.identity(), to.identity())) {
      parts.add(numbering(from, to));
    }
    if (!from.attributes().equals(to.attributes())) {
      parts.add("properties");
    }
    change
        .valueRenames()
        .forEach(r -> parts.add("value '" + r.before() + "' → '" + r.after() + "'"));
    return "~ Changed " + column(to.name()) + " of " + table + ": " + String.join(", ", parts);
  }

  private static String numbering(Column from, Column to) {
    if (from.identity() != null && to.identity() != null) {
      return "numbered otherwise by the database";
    }
    return to.identity() == null
        ? "no longer numbered by the database"
        : "now numbered by the database";
  }

  private static @Nullable String sql(@Nullable Expression expression) {
    return expression == null ? null : expression.sql();
  }

  private static @Nullable String generated(Column column) {
    Column.Generated generated = column.generated();
    return generated == null
        ? null
        : generated.expression().sql() + (generated.stored() ? " stored" : "");
  }

  private static void difference(
      List<String> parts, String what, @Nullable String from, @Nullable String to) {
    if (!Objects.equals(from, to)) {
      parts.add(what + " " + (from == null ? "none" : from) + " → " + (to == null ? "none" : to));
    }
  }

  @Override
  public String reorderColumns(TableChange.ReorderColumns change) {
    return "~ Reordered the columns of " + table;
  }

  @Override
  public String addConstraint(TableChange.AddConstraint change) {
    return "+ Added " + constraint(change.constraint()) + " to " + table;
  }

  @Override
  public String dropConstraint(TableChange.DropConstraint change) {
    return "- Dropped " + constraint(change.constraint()) + " from " + table;
  }

  @Override
  public String alterConstraint(TableChange.AlterConstraint change) {
    return "~ Changed " + constraint(change.after()) + " of " + table;
  }

  @Override
  public String renameConstraint(TableChange.RenameConstraint change) {
    return "~ Renamed "
        + constraint(change.before())
        + " to '"
        + change.after().name()
        + "' in "
        + table;
  }

  @Override
  public String addIndex(TableChange.AddIndex change) {
    return "+ Added " + index(change.index()) + " to " + table;
  }

  @Override
  public String dropIndex(TableChange.DropIndex change) {
    return "- Dropped " + index(change.index()) + " from " + table;
  }

  @Override
  public String alterIndex(TableChange.AlterIndex change) {
    return "~ Changed " + index(change.after()) + " of " + table;
  }

  @Override
  public String renameIndex(TableChange.RenameIndex change) {
    return "~ Renamed "
        + index(change.before())
        + " to '"
        + change.after().name()
        + "' in "
        + table;
  }

  @Override
  public String setComment(TableChange.SetComment change) {
    return "~ Changed the description of " + table;
  }

  @Override
  public String setAttributes(TableChange.SetAttributes change) {
    return "~ Changed the properties of " + table;
  }

  @Override
  public String setPartitioning(TableChange.SetPartitioning change) {
    return "~ Changed the partitions of " + table;
  }

  private static String index(Index index) {
    return (index.unique() ? "unique index '" : "index '") + index.name() + "'";
  }

  private static String constraint(Constraint constraint) {
    return constraint.accept(
        new Constraint.Visitor<String>() {
          @Override
          public String primaryKey(PrimaryKey key) {
            return "primary key (" + String.join(", ", key.columns()) + ")";
          }

          @Override
          public String uniqueConstraint(UniqueConstraint unique) {
            return "unique constraint (" + String.join(", ", unique.columns()) + ")";
          }

          @Override
          public String foreignKey(ForeignKey key) {
            return "foreign key ("
                + String.join(", ", key.columns())
                + ") to '"
                + key.referencedTable()
                + "'";
          }

          @Override
          public String check(Check check) {
            return named("check", check.name(), check.expression().sql());
          }

          @Override
          public String exclusion(Exclusion exclusion) {
            return named("exclusion constraint", exclusion.name(), exclusion.definition().sql());
          }
        });
  }

  private static String named(String kind, @Nullable String name, String sql) {
    return name == null ? kind + " " + sql : kind + " '" + name + "'";
  }
}
