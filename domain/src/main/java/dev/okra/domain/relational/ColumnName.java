package dev.okra.domain.relational;

/** A column with its table. */
public record ColumnName(ObjectName table, String column) implements Comparable<ColumnName> {

  @Override
  public int compareTo(ColumnName other) {
    int byTable = table.compareTo(other.table);
    return byTable != 0 ? byTable : column.compareTo(other.column);
  }

  /** As a person reads it, unquoted. */
  @Override
  public String toString() {
    return table + "." + column;
  }
}
