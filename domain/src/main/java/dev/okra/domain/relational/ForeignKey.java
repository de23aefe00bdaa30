package dev.okra.domain.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name null where the database keeps none (SQLite)
 * @param columns at least one
 * @param referencedTable may be the same table
 * @param referencedColumns one for each of {@code columns}
 * @param onDelete what deleting the referenced row does
 * @param onUpdate what changing the referenced key does
 * @param matchFull whether all or none of the columns may be NULL (MATCH FULL)
 * @param deferrability when it is checked
 * @param validated false where existing rows were not checked (NOT VALID on PostgreSQL)
 * @param attributes what only one dialect knows, such as {@code comment} on PostgreSQL
 */
public record ForeignKey(
    @Nullable String name,
    List<String> columns,
    ObjectName referencedTable,
    List<String> referencedColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    boolean matchFull,
    Deferrability deferrability,
    boolean validated,
    Attributes attributes)
    implements Constraint {

  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
    if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
      throw new IllegalArgumentException("a foreign key refers to as many columns as it has");
    }
  }

  /** A foreign key without anything that only one dialect knows. */
  public ForeignKey(
      @Nullable String name,
      List<String> columns,
      ObjectName referencedTable,
      List<String> referencedColumns,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      boolean matchFull,
      Deferrability deferrability,
      boolean validated) {
    this(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        Attributes.NONE);
  }

  /** A foreign key that is checked at once. */
  public static ForeignKey of(
      @Nullable String name,
      List<String> columns,
      ObjectName referencedTable,
      List<String> referencedColumns,
      ReferentialAction onDelete,
      ReferentialAction onUpdate) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        false,
        Deferrability.NOT_DEFERRABLE,
        true);
  }

  /** The same key over and to other columns. */
  public ForeignKey withColumns(
      List<String> newColumns, ObjectName newReferencedTable, List<String> newReferencedColumns) {
    return new ForeignKey(
        name,
        newColumns,
        newReferencedTable,
        newReferencedColumns,
        onDelete,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        attributes);
  }

  /** The same key with another name. */
  public ForeignKey withName(@Nullable String value) {
    return new ForeignKey(
        value,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        attributes);
  }

  /** The same key, checked at another time, and with rows that were or were not checked. */
  public ForeignKey withChecking(Deferrability when, boolean rowsValidated) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        matchFull,
        when,
        rowsValidated,
        attributes);
  }

  /** The same key with other properties that only one dialect knows. */
  public ForeignKey withAttributes(Attributes value) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        value);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.foreignKey(this);
  }
}
