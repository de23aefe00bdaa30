package dev.okra.diff.arbitrary;

import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.EnumRename;
import dev.okra.domain.plan.Renames.EnumValueRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The renames that still hold after all edits, as answers. */
final class RenameList {
  private final Map<ObjectName, Table> currentTables;
  private final Map<ObjectName, Table> desiredTables;
  private final Map<ObjectName, EnumType> currentEnums;
  private final Map<ObjectName, EnumType> desiredEnums;
  private final Renaming renaming;

  RenameList(DatabaseSchema current, DatabaseSchema desired, Renaming renaming) {
    this.currentTables = byName(current.tables(), Table::name);
    this.desiredTables = byName(desired.tables(), Table::name);
    this.currentEnums = byName(current.enums(), EnumType::name);
    this.desiredEnums = byName(desired.enums(), EnumType::name);
    this.renaming = renaming;
  }

  Renames renames() {
    Map<ObjectName, ObjectName> tables =
        holding(renaming.tables(), currentTables.keySet(), desiredTables.keySet());
    Map<ObjectName, ObjectName> enums =
        holding(renaming.enums(), currentEnums.keySet(), desiredEnums.keySet());
    List<TableRename> tableRenames = new ArrayList<>();
    tables.forEach((a, b) -> tableRenames.add(new TableRename(a, b, Origin.ANSWER)));
    List<EnumRename> enumRenames = new ArrayList<>();
    enums.forEach((a, b) -> enumRenames.add(new EnumRename(a, b, Origin.ANSWER)));
    return new Renames(tableRenames, columns(tables), enumRenames, values(enums), List.of());
  }

  private List<ColumnRename> columns(Map<ObjectName, ObjectName> tables) {
    List<ColumnRename> result = new ArrayList<>();
    currentTables.forEach(
        (before, table) -> {
          ObjectName name = tables.getOrDefault(before, before);
          Table after = desiredTables.get(name);
          if (after != null && name.equals(renaming.table(before))) {
            holding(renaming.columns().getOrDefault(before, Map.of()), names(table), names(after))
                .forEach(
                    (a, b) ->
                        result.add(new ColumnRename(new ColumnName(name, b), a, Origin.ANSWER)));
          }
        });
    return result;
  }

  private List<EnumValueRename> values(Map<ObjectName, ObjectName> enums) {
    List<EnumValueRename> result = new ArrayList<>();
    currentEnums.forEach(
        (before, type) -> {
          ObjectName name = enums.getOrDefault(before, before);
          EnumType after = desiredEnums.get(name);
          if (after != null && name.equals(renaming.enums().getOrDefault(before, before))) {
            holding(renaming.values().getOrDefault(before, Map.of()), type.values(), after.values())
                .forEach((a, b) -> result.add(new EnumValueRename(name, a, b, Origin.ANSWER)));
          }
        });
    return result;
  }

  /** Without those whose new name is not there, and those whose new name is not given up. */
  private static <N> Map<N, N> holding(
      Map<N, N> renames, Collection<N> present, Collection<N> wanted) {
    Map<N, N> result = new HashMap<>(renames);
    result.keySet().retainAll(new HashSet<>(present));
    result.values().retainAll(new HashSet<>(wanted));
    boolean changed = true;
    while (changed) {
      Set<N> leaving = Set.copyOf(result.keySet());
      changed = result.values().removeIf(n -> present.contains(n) && !leaving.contains(n));
    }
    return result;
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private static <T> Map<ObjectName, T> byName(List<T> list, Function<T, ObjectName> name) {
    return list.stream().collect(Collectors.toMap(name, t -> t));
  }
}
