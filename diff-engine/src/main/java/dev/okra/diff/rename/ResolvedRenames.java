package dev.okra.diff.rename;

import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The renames that hold for a current and a desired schema.
 *
 * @param tables from tables as they are called to as they are to be called
 * @param columns likewise for columns, by the table as it is to be called
 * @param enums from enum types as they are called to as they are to be called
 * @param enumValues values, by the enum type as it is to be called
 * @param columnValues values that rows hold, by table and column as they are to be called
 */
public record ResolvedRenames(
    Map<ObjectName, ObjectName> tables,
    Map<ObjectName, Map<String, String>> columns,
    Map<ObjectName, ObjectName> enums,
    Map<ObjectName, List<ValueRename>> enumValues,
    Map<ObjectName, Map<String, List<ValueRename>>> columnValues) {

  /** Nothing is renamed. */
  static final ResolvedRenames NONE =
      new ResolvedRenames(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public ResolvedRenames {
    tables = Map.copyOf(tables);
    columns = Map.copyOf(columns);
    enums = Map.copyOf(enums);
    enumValues = Map.copyOf(enumValues);
    columnValues = Map.copyOf(columnValues);
  }

  /** What a table that is now called so is to be called. */
  public ObjectName table(ObjectName before) {
    return tables.getOrDefault(before, before);
  }

  /** The columns of a table that are renamed; the table as it is to be called. */
  public Map<String, String> columnsOf(ObjectName table) {
    return columns.getOrDefault(table, Map.of());
  }

  /** The values of an enum type that are renamed; the type as it is to be called. */
  public List<ValueRename> valuesOf(ObjectName type) {
    return enumValues.getOrDefault(type, List.of());
  }

  /** The values in the rows of a table that are renamed; the table as it is to be called. */
  public Map<String, List<ValueRename>> valuesIn(ObjectName table) {
    return columnValues.getOrDefault(table, Map.of());
  }

  /** The other way round: what each thing was called. */
  static <N> Map<N, N> inverse(Map<N, N> renames) {
    Map<N, N> inverse = new HashMap<>();
    renames.forEach((before, after) -> inverse.put(after, before));
    return inverse;
  }
}
