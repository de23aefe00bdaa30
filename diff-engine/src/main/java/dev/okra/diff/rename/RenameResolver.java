package dev.okra.diff.rename;

import dev.okra.diff.rename.NameRenames.Wish;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the renames that are known hold for two schemas. A hint that does not is left
 * out; an answer that does not fails with {@code OKRA-P001} or {@code OKRA-P003}.
 */
public final class RenameResolver {
  private final Map<ObjectName, Table> currentTables;
  private final Map<ObjectName, Table> desiredTables;
  private final Map<ObjectName, EnumType> currentEnums;
  private final Map<ObjectName, EnumType> desiredEnums;

  private RenameResolver(DatabaseSchema current, DatabaseSchema desired) {
    this.currentTables = byName(current.tables(), Table::name);
    this.desiredTables = byName(desired.tables(), Table::name);
    this.currentEnums = byName(current.enums(), EnumType::name);
    this.desiredEnums = byName(desired.enums(), EnumType::name);
  }

  /** The renames that hold. */
  public static ResolvedRenames resolve(
      DatabaseSchema current, DatabaseSchema desired, Renames renames) {
    return renames.isEmpty()
        ? ResolvedRenames.NONE
        : new RenameResolver(current, desired).resolve(renames);
  }

  private ResolvedRenames resolve(Renames renames) {
    Map<ObjectName, ObjectName> tables =
        resolveObjects(
            "table",
            currentTables.keySet(),
            desiredTables.keySet(),
            renames.tables().stream()
                .map(r -> new Wish<>(r.before(), r.after(), r.origin()))
                .toList());
    Map<ObjectName, ObjectName> enums =
        resolveObjects(
            "enum type",
            currentEnums.keySet(),
            desiredEnums.keySet(),
            renames.enums().stream()
                .map(r -> new Wish<>(r.before(), r.after(), r.origin()))
                .toList());
    Map<ObjectName, ObjectName> tablesBefore = ResolvedRenames.inverse(tables);
    Map<ObjectName, Map<String, String>> columns = columns(renames, tablesBefore);
    return new ResolvedRenames(
        tables,
        columns,
        enums,
        enumValues(renames, ResolvedRenames.inverse(enums)),
        columnValues(renames, tablesBefore, columns));
  }

  private static Map<ObjectName, ObjectName> resolveObjects(
      String kind, Set<ObjectName> present, Set<ObjectName> wanted, List<Wish<ObjectName>> wishes) {
    return NameRenames.resolve(
        present,
        wanted,
        wishes,
        (wish, reason) -> {
          throw RenameMisfit.of(kind, wish, reason, present, wanted);
        });
  }

  private Map<ObjectName, Map<String, String>> columns(
      Renames renames, Map<ObjectName, ObjectName> tablesBefore) {
    Map<ObjectName, Map<String, String>> result = new HashMap<>();
    grouped(
            renames.columns(),
            r -> r.after().table(),
            r -> new Wish<>(r.before(), r.after().column(), r.origin()))
        .forEach(
            (table, wishes) -> {
              List<String> present = columnNames(currentTables.get(before(tablesBefore, table)));
              List<String> wanted = columnNames(desiredTables.get(table));
              Map<String, String> names =
                  resolveNames("column", table + ".", present, wanted, wishes);
              if (!names.isEmpty()) {
                result.put(table, names);
              }
            });
    return new InheritedRenames(currentTables, desiredTables, tablesBefore).addTo(result);
  }

  private Map<ObjectName, List<ValueRename>> enumValues(
      Renames renames, Map<ObjectName, ObjectName> enumsBefore) {
    Map<ObjectName, List<ValueRename>> result = new HashMap<>();
    grouped(renames.enumValues(), r -> r.type(), r -> new Wish<>(r.before(), r.after(), r.origin()))
        .forEach(
            (type, wishes) -> {
              List<String> present = values(currentEnums.get(before(enumsBefore, type)));
              List<String> wanted = values(desiredEnums.get(type));
              Map<String, String> values =
                  resolveNames("value", type + ".", present, wanted, wishes);
              if (!values.isEmpty()) {
                result.put(type, valueRenames(values));
              }
            });
    return result;
  }

  private Map<ObjectName, Map<String, List<ValueRename>>> columnValues(
      Renames renames,
      Map<ObjectName, ObjectName> tablesBefore,
      Map<ObjectName, Map<String, String>> columns) {
    Map<ObjectName, Map<String, List<ValueRename>>> result = new HashMap<>();
    grouped(
            renames.columnValues(),
            r -> r.column(),
            r -> new Wish<>(r.before(), r.after(), r.origin()))
        .forEach(
            (column, wishes) -> {
              Map<String, String> renamed =
                  ResolvedRenames.inverse(columns.getOrDefault(column.table(), Map.of()));
              String before = renamed.getOrDefault(column.column(), column.column());
              List<String> present =
                  values(currentTables.get(before(tablesBefore, column.table())), before);
              List<String> wanted = values(desiredTables.get(column.table()), column.column());
              Map<String, String> values =
                  resolveNames("value", column + ".", present, wanted, wishes);
              if (!values.isEmpty()) {
                result
                    .computeIfAbsent(column.table(), t -> new HashMap<>())
                    .put(column.column(), valueRenames(values));
              }
            });
    return result;
  }

  /** What is wished for, by what it belongs to. */
  private static <R, K extends Comparable<K>> Map<K, List<Wish<String>>> grouped(
      List<R> renames, Function<R, K> owner, Function<R, Wish<String>> wish) {
    return renames.stream()
        .collect(
            Collectors.groupingBy(
                owner, TreeMap::new, Collectors.mapping(wish, Collectors.toList())));
  }

  private static Map<String, String> resolveNames(
      String kind,
      String prefix,
      List<String> present,
      List<String> wanted,
      List<Wish<String>> wishes) {
    return NameRenames.resolve(
        present,
        wanted,
        wishes,
        (wish, reason) -> {
          throw RenameMisfit.within(kind, prefix, wish, reason, present, wanted);
        });
  }

  private static List<ValueRename> valueRenames(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream().map(e -> new ValueRename(e.getKey(), e.getValue())).toList();
  }

  private static ObjectName before(Map<ObjectName, ObjectName> renamed, ObjectName after) {
    return renamed.getOrDefault(after, after);
  }

  private static List<String> columnNames(@Nullable Table table) {
    return table == null ? List.of() : table.columns().stream().map(Column::name).toList();
  }

  private static List<String> values(@Nullable Table table, String column) {
    return table == null ? List.of() : ColumnValues.of(table, column);
  }

  private static List<String> values(@Nullable EnumType type) {
    return type == null ? List.of() : type.values();
  }

  private static <T> Map<ObjectName, T> byName(List<T> list, Function<T, ObjectName> name) {
    return list.stream()
        .collect(Collectors.toMap(name, t -> t, (first, second) -> first, LinkedHashMap::new));
  }
}
