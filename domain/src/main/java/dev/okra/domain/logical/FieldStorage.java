package dev.okra.domain.logical;

import org.jspecify.annotations.Nullable;

/**
 * How a database keeps a field.
 *
 * @param column the column's name, resolved
 * @param nativeType the type as written in {@code @db}, which replaces the mapped one
 * @param computed the expression of a generated column, or null
 */
public record FieldStorage(String column, DialectText nativeType, @Nullable Computed computed) {

  /** A plain column. */
  public static FieldStorage column(String column) {
    return new FieldStorage(column, DialectText.NONE, null);
  }

  /**
   * A generated column.
   *
   * @param expression SQL over the columns of the same table
   * @param stored whether the value is kept with the row, rather than computed on reading
   */
  public record Computed(DialectText expression, boolean stored) {}
}
