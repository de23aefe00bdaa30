package dev.okra.domain.plan;

import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import java.util.List;

/**
 * What is known to have been renamed, in names of the database.
 *
 * @param tables tables
 * @param columns columns; the table is named as it is called afterwards
 * @param enums enum types
 * @param enumValues values of enum types; the type is named as it is called afterwards
 * @param columnValues values that rows of a column hold, where the database has no enum types; the
 *     column is named as it is called afterwards
 */
public record Renames(
    List<TableRename> tables,
    List<ColumnRename> columns,
    List<EnumRename> enums,
    List<EnumValueRename> enumValues,
    List<ColumnValueRename> columnValues) {

  /** Nothing is known to have been renamed. */
  public static final Renames NONE =
      new Renames(List.of(), List.of(), List.of(), List.of(), List.of());

  public Renames {
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
    enums = List.copyOf(enums);
    enumValues = List.copyOf(enumValues);
    columnValues = List.copyOf(columnValues);
  }

  /** Whether nothing is named. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * How sure a rename is.
   *
   * <p>A hint from {@code @renamed} does nothing once its old name is gone; an answer from {@code
   * --rename} that fits nothing stops the run.
   */
  public enum Origin {
    HINT,
    ANSWER
  }

  /** A table; also across schemas. */
  public record TableRename(ObjectName before, ObjectName after, Origin origin) {}

  /** A column of the table that {@code after} names. */
  public record ColumnRename(ColumnName after, String before, Origin origin) {}

  /** An enum type. */
  public record EnumRename(ObjectName before, ObjectName after, Origin origin) {}

  /** A value of an enum type. */
  public record EnumValueRename(ObjectName type, String before, String after, Origin origin) {}

  /** A value in the rows of a column. */
  public record ColumnValueRename(ColumnName column, String before, String after, Origin origin) {}
}
