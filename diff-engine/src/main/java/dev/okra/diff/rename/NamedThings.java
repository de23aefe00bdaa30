package dev.okra.diff.rename;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables, columns and enum types of a schema, by name. */
final class NamedThings {
  private final Map<ObjectName, Set<String>> tables = new HashMap<>();
  private final Set<ObjectName> enums = new HashSet<>();

  NamedThings(DatabaseSchema schema) {
    for (Table table : schema.tables()) {
      tables.put(
          table.name(), table.columns().stream().map(Column::name).collect(Collectors.toSet()));
    }
    schema.enums().stream().map(EnumType::name).forEach(enums::add);
  }

  boolean hasTable(ObjectName name) {
    return tables.containsKey(name);
  }

  boolean hasEnum(ObjectName name) {
    return enums.contains(name);
  }

  boolean hasColumn(ColumnName name) {
    return tables.getOrDefault(name.table(), Set.of()).contains(name.column());
  }

  /** Tables and enum types, as they stand in flags, sorted. */
  List<String> names() {
    return Stream.concat(tables.keySet().stream(), enums.stream())
        .sorted()
        .map(n -> FlagPath.of(n).toString())
        .toList();
  }

  /** A few of them, as they stand in a sentence. */
  String someNames() {
    List<String> names = names();
    return names.isEmpty()
        ? "no tables"
        : "'" + String.join("', '", names.subList(0, Math.min(5, names.size()))) + "'";
  }
}
