package dev.okra.sqlite.write;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what other databases have and SQLite has not, instead of leaving it out silently. */
final class Unsupported {
  private Unsupported() {}

  static DatabaseException because(String message) {
    return new DatabaseException(
        DatabaseErrorCode.UNSUPPORTED_CHANGE,
        message,
        "take it out of the schema, or use another database",
        null,
        null,
        null);
  }

  /** Refuses if the first is true. */
  static void refuse(boolean present, String message) {
    if (present) {
      throw because(message);
    }
  }

  static String nameOf(ObjectName name) {
    refuse(!name.schema().isEmpty(), "SQLite has no schemas inside a database: " + name);
    return name.name();
  }

  static void check(Table table) {
    nameOf(table.name());
    String what = "the table '" + table.name() + "'";
    refuse(!table.exclusions().isEmpty(), "SQLite has no exclusion constraints, as in " + what);
    refuse(table.partitioning() != null, "SQLite cannot split " + what);
    refuseComment(table.comment(), what);
    refuse(table.columns().isEmpty(), "SQLite has no tables without columns, as " + what);
    table.columns().forEach(c -> check(table, c));
    table.foreignKeys().forEach(Unsupported::check);
    table.checks().forEach(Unsupported::check);
    if (table.primaryKey() != null) {
      refuse(
          table.primaryKey().deferrability() != Deferrability.NOT_DEFERRABLE,
          "SQLite cannot defer the primary key of " + what);
      checkKey(table.primaryKey().parts(), table.primaryKey().include(), what);
    }
    table
        .uniqueConstraints()
        .forEach(
            u -> {
              refuse(
                  u.deferrability() != Deferrability.NOT_DEFERRABLE || !u.nullsDistinct(),
                  "SQLite cannot defer a unique constraint, nor take NULLs for equal, as in "
                      + what);
              checkKey(u.parts(), u.include(), what);
            });
  }

  private static void check(Table table, Column column) {
    String what = "the column '" + table.name() + "." + column.name() + "'";
    refuseComment(column.comment(), what);
    refuse(column.onUpdate() != null, "SQLite has no ON UPDATE, as in " + what);
    Identity identity = column.identity();
    if (identity == null) {
      return;
    }
    refuse(
        !identity.equals(Identity.BY_DEFAULT),
        "SQLite numbers from 1 by 1, and takes given numbers, unlike " + what);
    boolean alone =
        table.primaryKey() != null && table.primaryKey().columns().equals(List.of(column.name()));
    refuse(!alone, "SQLite numbers only a primary key of one column, which is not " + what);
  }

  private static void check(ForeignKey key) {
    nameOf(key.referencedTable());
    refuse(!key.validated(), "SQLite has no foreign keys that are not validated");
  }

  private static void check(Check check) {
    refuse(
        !check.validated() || !check.enforced() || check.noInherit(),
        "SQLite applies every check to all rows, also '" + check.name() + "'");
  }

  static void check(Index index) {
    String what = "the index '" + index.name() + "'";
    refuse(
        index.method() != null,
        "SQLite has one kind of index, not '" + index.method() + "' of " + what);
    refuse(!index.nullsDistinct(), "SQLite cannot take NULLs for equal in " + what);
    refuseComment(index.comment(), what);
    checkKey(index.parts(), index.include(), what);
  }

  private static void checkKey(List<IndexPart> parts, List<String> include, String what) {
    refuse(!include.isEmpty(), "SQLite cannot carry further columns in an index: " + what);
    for (IndexPart part : parts) {
      refuse(part.nulls() != null, "SQLite cannot place NULLs in " + what);
      refuse(part.operatorClass() != null, "SQLite has no operator classes: " + what);
      refuse(part.prefixLength() != null, "SQLite cannot index the beginning of a value: " + what);
    }
  }

  static void check(View view) {
    nameOf(view.name());
    String what = "the view '" + view.name() + "'";
    refuse(
        view.materialized() || !view.indexes().isEmpty(), "SQLite cannot keep the rows of " + what);
    refuseComment(view.comment(), what);
  }

  static void refuseComment(@Nullable String comment, String what) {
    refuse(comment != null, "SQLite keeps no comments, as on " + what);
  }
}
