package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What each change of a table costs. */
final class TableHazards implements TableChange.Visitor<List<Hazard>> {
  /** Functions whose value differs from row to row; those of the transaction's time do not. */
  private static final Set<String> VOLATILE =
      Set.of(
          "gen_random_uuid",
          "uuidv4",
          "uuidv7",
          "uuid_generate_v4",
          "random",
          "nextval",
          "clock_timestamp",
          "timeofday");

  private static final Set<String> REWRITING =
      Set.of(TableSettings.UNLOGGED, TableSettings.ACCESS_METHOD, TableSettings.TABLESPACE);

  private final ObjectName table;
  private final ConstraintHazards constraintHazards;

  TableHazards(Change.AlterTable change) {
    this.table = change.after().name();
    this.constraintHazards = new ConstraintHazards(table);
  }

  static Hazard rewrite(String code, ObjectName table, String message, String remedy) {
    return new Hazard(
        code, Hazard.Kind.TABLE_REWRITE, message, remedy, List.of(new RowScope.AllRows(table)));
  }

  static Hazard lock(String code, ObjectName table, String message, String remedy) {
    return new Hazard(
        code, Hazard.Kind.LONG_LOCK, message, remedy, List.of(new RowScope.AllRows(table)));
  }

  @Override
  public List<Hazard> addColumn(TableChange.AddColumn change) {
    Column column = change.column();
    boolean computed = column.generated() != null && column.generated().stored();
    boolean volatileDefault =
        column.defaultValue() != null
            && VOLATILE.stream().anyMatch(f -> EmbeddedSql.mentions(column.defaultValue(), f));
    if (!computed && !volatileDefault && column.identity() == null) {
      return List.of();
    }
    return List.of(
        rewrite(
            "OKRA-H101",
            table,
            "column '"
                + column.name()
                + "' gets a value of its own in every row of '"
                + table
                + "', which is written again under an exclusive lock",
            "add the column without the default, fill it in portions, then set the default"));
  }

  @Override
  public List<Hazard> alterColumn(TableChange.AlterColumn change) {
    List<Hazard> hazards = new ArrayList<>();
    Column before = change.before();
    Column after = change.after();
    boolean collates = !Objects.equals(before.collation(), after.collation());
    boolean computes = after.generated() != null && !after.generated().equals(before.generated());
    if (new TypeConversion(before.type(), after.type()).rewrites() || collates || computes) {
      hazards.add(
          rewrite(
              "OKRA-H102",
              table,
              "every row of '"
                  + table
                  + "' is written again for column '"
                  + after.name()
                  + "', under an exclusive lock",
              "on a large table add a new column, copy in portions, then swap the two"));
    }
    if (before.nullable() && !after.nullable()) {
      hazards.add(
          lock(
              "OKRA-H103",
              table,
              "all of '"
                  + table
                  + "' is read for NOT NULL on '"
                  + after.name()
                  + "' while it is locked",
              "first add and validate a check that it IS NOT NULL: then the server reads nothing"));
    }
    return hazards;
  }

  @Override
  public List<Hazard> addConstraint(TableChange.AddConstraint change) {
    return change.constraint().accept(constraintHazards);
  }

  @Override
  public List<Hazard> alterConstraint(TableChange.AlterConstraint change) {
    return change.after().accept(constraintHazards);
  }

  @Override
  public List<Hazard> addIndex(TableChange.AddIndex change) {
    Index index = change.index();
    return List.of(
        lock(
            "OKRA-H104",
            table,
            "nobody can write to '" + table + "' while index '" + index.name() + "' is built",
            "on a large table build it beforehand with CREATE INDEX CONCURRENTLY under the same name"));
  }

  @Override
  public List<Hazard> setAttributes(TableChange.SetAttributes change) {
    Attributes before = change.before();
    Attributes after = change.after();
    return REWRITING.stream().allMatch(name -> before.value(name).equals(after.value(name)))
        ? List.of()
        : List.of(
            rewrite(
                "OKRA-H102",
                table,
                "every row of '" + table + "' is written again under an exclusive lock",
                "run it when nobody uses the table"));
  }

  @Override
  public List<Hazard> dropColumn(TableChange.DropColumn change) {
    return List.of();
  }

  @Override
  public List<Hazard> renameColumn(TableChange.RenameColumn change) {
    return List.of();
  }

  @Override
  public List<Hazard> reorderColumns(TableChange.ReorderColumns change) {
    return List.of();
  }

  @Override
  public List<Hazard> dropConstraint(TableChange.DropConstraint change) {
    return List.of();
  }

  @Override
  public List<Hazard> renameConstraint(TableChange.RenameConstraint change) {
    return List.of();
  }

  @Override
  public List<Hazard> dropIndex(TableChange.DropIndex change) {
    return List.of();
  }

  @Override
  public List<Hazard> alterIndex(TableChange.AlterIndex change) {
    return List.of();
  }

  @Override
  public List<Hazard> renameIndex(TableChange.RenameIndex change) {
    return List.of();
  }

  @Override
  public List<Hazard> setComment(TableChange.SetComment change) {
    return List.of();
  }

  @Override
  public List<Hazard> setPartitioning(TableChange.SetPartitioning change) {
    return List.of();
  }

  /** What a constraint costs on a table with rows. */
  private record ConstraintHazards(ObjectName table) implements Constraint.Visitor<List<Hazard>> {
    @Override
    public List<Hazard> primaryKey(PrimaryKey key) {
      return built("primary key");
    }

    @Override
    public List<Hazard> uniqueConstraint(UniqueConstraint constraint) {
      return built("unique constraint");
    }

    @Override
    public List<Hazard> exclusion(Exclusion exclusion) {
      return built("exclusion constraint");
    }

    private List<Hazard> built(String what) {
      return List.of(
          lock(
              "OKRA-H104",
              table,
              "'" + table + "' is locked while the index of its " + what + " is built",
              "build a unique index with CREATE INDEX CONCURRENTLY, then add the constraint USING INDEX"));
    }

    @Override
    public List<Hazard> foreignKey(ForeignKey key) {
      return key.validated() ? checked("foreign key '" + key.name() + "'") : List.of();
    }

    @Override
    public List<Hazard> check(Check check) {
      return check.validated() && check.enforced()
          ? checked("check '" + check.name() + "'")
          : List.of();
    }

    private List<Hazard> checked(String what) {
      return List.of(
          lock(
              "OKRA-H105",
              table,
              "all of '" + table + "' is read for " + what + " while it is locked",
              "add it NOT VALID, and VALIDATE CONSTRAINT in a later transaction"));
    }
  }
}
