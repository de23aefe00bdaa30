package dev.okra.diff;

import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.stream.Stream;

/** Small schemas, and plans from one to another, for examples. */
public final class Schemas {
  private Schemas() {}

  /** A schema of tables. */
  public static DatabaseSchema schema(Table... tables) {
    return DatabaseSchema.EMPTY.withTables(List.of(tables));
  }

  /** A table with a key {@code id} and optional texts. */
  public static Table table(String name, String... columns) {
    Stream<Column> texts = Stream.of(columns).map(Schemas::text);
    Stream<Column> all = Stream.concat(Stream.of(number("id").withNullable(false)), texts);
    return Table.of(ObjectName.of(name), all.toList())
        .withPrimaryKey(PrimaryKey.of(name + "_pkey", List.of("id")));
  }

  /** An optional text. */
  public static Column text(String name) {
    return Column.of(name, BuiltIn.of("text"), true);
  }

  /** An optional number. */
  public static Column number(String name) {
    return Column.of(name, BuiltIn.of("bigint"), true);
  }

  /** The table with more columns. */
  public static Table with(Table table, Column... columns) {
    return table.withColumns(Stream.concat(table.columns().stream(), Stream.of(columns)).toList());
  }

  /** A foreign key to the {@code id} of another table. */
  public static ForeignKey reference(String table, String column, String referenced) {
    return ForeignKey.of(
        table + "_" + column + "_fkey",
        List.of(column),
        ObjectName.of(referenced),
        List.of("id"),
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION);
  }

  /** A table that refers to another one. */
  public static Table referring(String name, String column, String referenced) {
    return with(table(name), number(column))
        .withForeignKeys(List.of(reference(name, column, referenced)));
  }

  /**
   * What an engine for a database like PostgreSQL finds; nothing is renamed, everything is managed.
   */
  public static DiffResult diff(DatabaseSchema current, DatabaseSchema desired) {
    return diff(current, desired, Renames.NONE);
  }

  /** Likewise with renames. */
  public static DiffResult diff(DatabaseSchema current, DatabaseSchema desired, Renames renames) {
    return diff(SchemaTraits.inPlace(), current, desired, renames);
  }

  /** Likewise for another kind of database. */
  public static DiffResult diff(
      SchemaTraits traits, DatabaseSchema current, DatabaseSchema desired, Renames renames) {
    return new DiffEngine(traits.capabilities())
        .diff(current, desired, renames, DiffOptions.EVERYTHING);
  }

  /** The changes as short lines: what is done to what. */
  public static List<String> lines(DiffResult result) {
    return result.plan().bareChanges().map(Schemas::line).toList();
  }

  private static String line(Change change) {
    if (change instanceof Change.CreateTable c) {
      return "create " + c.table().name();
    }
    if (change instanceof Change.DropTable c) {
      return "drop " + c.table().name();
    }
    if (change instanceof Change.RenameTable c) {
      return "rename " + c.before() + " to " + c.after();
    }
    if (change instanceof Change.AlterTable c) {
      List<String> steps = c.changes().stream().map(Schemas::line).toList();
      return "alter " + c.after().name() + ": " + String.join(", ", steps);
    }
    if (change instanceof Change.CreateObject c) {
      return "create " + c.object().getClass().getSimpleName() + " " + c.object().name();
    }
    if (change instanceof Change.DropObject c) {
      return "drop " + c.object().getClass().getSimpleName() + " " + c.object().name();
    }
    if (change instanceof Change.ReplaceObject c) {
      return "replace " + c.after().getClass().getSimpleName() + " " + c.after().name();
    }
    if (change instanceof Change.RenameObject c) {
      return "rename " + c.before().name() + " to " + c.after().name();
    }
    Change.AlterEnum alter = (Change.AlterEnum) change;
    return "enum " + alter.before().values() + " to " + alter.after().values();
  }

  private static String line(TableChange step) {
    if (step instanceof TableChange.AddColumn s) {
      return "add " + s.column().name();
    }
    if (step instanceof TableChange.DropColumn s) {
      return "drop " + s.column().name();
    }
    if (step instanceof TableChange.RenameColumn s) {
      return "rename " + s.before() + " to " + s.after();
    }
    if (step instanceof TableChange.AlterColumn s) {
      return "alter " + s.after().name();
    }
    if (step instanceof TableChange.AddConstraint s) {
      return "add " + s.constraint().name();
    }
    if (step instanceof TableChange.DropConstraint s) {
      return "drop " + s.constraint().name();
    }
    if (step instanceof TableChange.RenameConstraint s) {
      return "rename " + s.before().name() + " to " + s.after().name();
    }
    if (step instanceof TableChange.AddIndex s) {
      return "add " + s.index().name();
    }
    if (step instanceof TableChange.DropIndex s) {
      return "drop " + s.index().name();
    }
    if (step instanceof TableChange.RenameIndex s) {
      return "rename " + s.before().name() + " to " + s.after().name();
    }
    return step.getClass().getSimpleName();
  }
}
