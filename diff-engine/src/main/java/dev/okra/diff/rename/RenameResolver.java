package dev.okra.diff.rename;

import dev.okra.diff.rename.NameRenames.Wish;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return new RenameResolver(current, desired).resolve(renames);
  }

  private ResolvedRenames resolve(Renames renames) {
    Map<ObjectName, ObjectName> tables =
        NameRenames.resolve(
            currentTables.keySet(),
            desiredTables.keySet(),
            renames.tables().stream()
                .map(r -> new Wish<>(r.before(), r.after(), r.origin()))
                .toList(),
            (w, reason) -> {
              throw RenameMisfit.of(
                  "table", w, reason, currentTables.keySet(), desiredTables.keySet());
            });
    Map<ObjectName, ObjectName> enums =
        NameRenames.resolve(
            currentEnums.keySet(),
            desiredEnums.keySet(),
            renames.enums().stream()
                .map(r -> new Wish<>(r.before(), r.after(), r.origin()))
                .toList(),
            (w, reason) -> {
              throw RenameMisfit.of(
                  "enum type", w, reason, currentEnums.keySet(), desiredEnums.keySet());
            });
    Map<ObjectName, ObjectName> tablesBefore = ResolvedRenames.inverse(tables);
    Map<ObjectName, Map<String, String>> columns = columns(renames, tablesBefore);
    return new ResolvedRenames(
        tables,
        columns,
        enums,
        enumValues(renames, ResolvedRenames.inverse(enums)),
        columnValues(renames, tablesBefore, columns));
  }

  private Map<ObjectName, Map<String, String>> columns(
      Renames renames, Map<ObjectName, ObjectName> tablesBefore) {
    Map<ObjectName, List<Wish<String>>> wishes = new TreeMap<>();
    renames
        .columns()
        .forEach(
            r ->
                wishes
                    .computeIfAbsent(r.after().table(), t -> new ArrayList<>())
                    .add(new Wish<>(r.before(), r.after().column(), r.origin())));
    Map<ObjectName, Map<String, String>> result = new HashMap<>();
    wishes.forEach(
        (table, list) -> {
          List<String> present = columnNames(currentTables.get(before(tablesBefore, table)));
          List<String> wanted = columnNames(desiredTables.get(table));
          putUnlessEmpty(result, table, resolveNames("column", table + ".", present, wanted, list));
        });
    return result;
  }

  private Map<ObjectName, List<ValueRename>> enumValues(
      Renames renames, Map<ObjectName, ObjectName> enumsBefore) {
    Map<ObjectName, List<Wish<String>>> wishes = new TreeMap<>();
    renames
        .enumValues()
        .forEach(
            r ->
                wishes
                    .computeIfAbsent(r.type(), t -> new ArrayList<>())
                    .add(new Wish<>(r.before(), r.after(), r.origin())));
    Map<ObjectName, List<ValueRename>> result = new HashMap<>();
    wishes.forEach(
        (type, list) -> {
          List<String> present = values(currentEnums.get(before(enumsBefore, type)));
          List<String> wanted = values(desiredEnums.get(type));
          Map<String, String> values = resolveNames("value", type + ".", present, wanted, list);
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
    Map<ColumnName, List<Wish<String>>> wishes = new TreeMap<>();
    renames
        .columnValues()
        .forEach(
            r ->
                wishes
                    .computeIfAbsent(r.column(), c -> new ArrayList<>())
                    .add(new Wish<>(r.before(), r.after(), r.origin())));
    Map<ObjectName, Map<String, List<ValueRename>>> result = new HashMap<>();
    wishes.forEach(
        (column, list) -> {
          Table now = currentTables.get(before(tablesBefore, column.table()));
          Table then = desiredTables.get(column.table());
          Map<String, String> renamed =
              ResolvedRenames.inverse(columns.getOrDefault(column.table(), Map.of()));
          String columnNow = renamed.getOrDefault(column.column(), column.column());
          Map<String, String> values =
              resolveNames(
                  "value",
                  column + ".",
                  now == null ? List.of() : ColumnValues.of(now, columnNow),
                  then == null ? List.of() : ColumnValues.of(then, column.column()),
                  list);
          if (!values.isEmpty()) {
            result
                .computeIfAbsent(column.table(), t -> new HashMap<>())
                .put(column.column(), valueRenames(values));
          }
        });
    return result;
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

  private static void putUnlessEmpty(
      Map<ObjectName, Map<String, String>> result, ObjectName table, Map<String, String> renames) {
    if (!renames.isEmpty()) {
      result.put(table, renames);
    }
  }

  private static ObjectName before(Map<ObjectName, ObjectName> renamed, ObjectName after) {
    return renamed.getOrDefault(after, after);
  }

  private static List<String> columnNames(@Nullable Table table) {
    return table == null ? List.of() : table.columns().stream().map(Column::name).toList();
  }

  private static List<String> values(@Nullable EnumType type) {
    return type == null ? List.of() : type.values();
  }

  private static <T> Map<ObjectName, T> byName(List<T> list, Function<T, ObjectName> name) {
    return list.stream()
        .collect(Collectors.toMap(name, t -> t, (first, second) -> first, LinkedHashMap::new));
  }
}
