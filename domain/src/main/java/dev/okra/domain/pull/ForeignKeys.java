package dev.okra.domain.pull;

import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The foreign keys that are relations, and what the columns in them refer to. */
final class ForeignKeys {
  private final Map<ObjectName, List<ForeignKey>> byTable = new LinkedHashMap<>();
  private final Map<ColumnName, ColumnName> origins = new HashMap<>();

  ForeignKeys(PullContext context) {
    for (Table table : context.models.values()) {
      List<ForeignKey> keys = new ArrayList<>();
      byTable.put(table.name(), keys);
      for (ForeignKey key : table.foreignKeys()) {
        Table referenced = context.models.get(key.referencedTable());
        Optional<String> obstacle =
            Declarable.obstacle(key, table, referenced).or(() -> circle(table, key));
        if (obstacle.isEmpty()) {
          keys.add(key);
          follow(table, key);
        } else {
          context.unexpressed(new Unexpressed(table.name(), words(key), obstacle.get()));
        }
      }
    }
  }

  private static String words(ForeignKey key) {
    String columns = String.join(", ", key.columns());
    return "foreign key from " + columns + " to " + key.referencedTable();
  }

  /** A column cannot have the type of a column that has its own. */
  private Optional<String> circle(Table table, ForeignKey key) {
    for (int i = 0; i < key.columns().size(); i++) {
      ColumnName start = new ColumnName(table.name(), key.columns().get(i));
      ColumnName next = new ColumnName(key.referencedTable(), key.referencedColumns().get(i));
      Set<ColumnName> seen = new HashSet<>(Set.of(start));
      while (next != null) {
        if (!seen.add(next)) {
          return Optional.of("it leads back to itself");
        }
        next = origins.get(next);
      }
    }
    return Optional.empty();
  }

  private void follow(Table table, ForeignKey key) {
    for (int i = 0; i < key.columns().size(); i++) {
      ColumnName column = new ColumnName(table.name(), key.columns().get(i));
      ColumnName referenced = new ColumnName(key.referencedTable(), key.referencedColumns().get(i));
      origins.putIfAbsent(column, referenced);
    }
  }

  /** The keys of a table, in order. */
  List<ForeignKey> of(ObjectName table) {
    return byTable.getOrDefault(table, List.of());
  }

  /** The column that the first foreign key over a column refers to. */
  Optional<ColumnName> origin(ColumnName column) {
    return Optional.ofNullable(origins.get(column));
  }
}
