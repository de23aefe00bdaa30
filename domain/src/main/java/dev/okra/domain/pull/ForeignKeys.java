package dev.okra.domain.pull;

import dev.okra.domain.mapping.KeyOrigins;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The foreign keys that are relations, and what the columns in them refer to. */
final class ForeignKeys {
  private final Map<ObjectName, List<ForeignKey>> byTable = new LinkedHashMap<>();
  private final KeyOrigins origins = new KeyOrigins();

  ForeignKeys(PullContext context) {
    for (Table table : context.models.values()) {
      List<ForeignKey> keys = new ArrayList<>();
      for (ForeignKey key : table.foreignKeys()) {
        Table referenced = context.models.get(key.referencedTable());
        Optional<String> obstacle = origins.obstacle(key, table, referenced);
        if (obstacle.isEmpty()) {
          keys.add(key);
        } else {
          context.unexpressed(new Unexpressed(table.name(), words(key), obstacle.get()));
        }
      }
      List<String> order = table.columns().stream().map(Column::name).toList();
      keys.sort(Comparator.comparingInt(key -> order.indexOf(key.columns().get(0))));
      byTable.put(table.name(), keys);
    }
  }

  private static String words(ForeignKey key) {
    String columns = String.join(", ", key.columns());
    return "foreign key from " + columns + " to " + key.referencedTable();
  }

  /** The keys of a table, in the order of its columns: some databases list them by name. */
  List<ForeignKey> of(ObjectName table) {
    return byTable.getOrDefault(table, List.of());
  }

  /** The column that the first foreign key over a column refers to. */
  Optional<ColumnName> origin(ColumnName column) {
    return origins.of(column);
  }
}
