package dev.okra.domain.mapping;

import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From which columns others have their types: in a schema a column that refers to another one has
 * no type of its own. So no key may lead back to where it begins.
 */
public final class KeyOrigins {
  private final Map<ColumnName, ColumnName> origins = new HashMap<>();

  /**
   * Whether a relation can have such a key, in words as {@link Declarable#obstacle(ForeignKey,
   * Table, Table)} has them. One that can is followed from then on.
   *
   * @param referenced the table that it refers to, or null where no model stands for that
   */
  public Optional<String> obstacle(ForeignKey key, Table table, @Nullable Table referenced) {
    Optional<String> obstacle = Declarable.obstacle(key, table, referenced);
    return obstacle.isPresent() || follow(table.name(), key)
        ? obstacle
        : Optional.of("it leads back to itself");
  }

  private boolean follow(ObjectName table, ForeignKey key) {
    for (int i = 0; i < key.columns().size(); i++) {
      if (leadsBack(new ColumnName(table, key.columns().get(i)), referred(key, i))) {
        return false;
      }
    }
    for (int i = 0; i < key.columns().size(); i++) {
      origins.putIfAbsent(new ColumnName(table, key.columns().get(i)), referred(key, i));
    }
    return true;
  }

  private static ColumnName referred(ForeignKey key, int position) {
    return new ColumnName(key.referencedTable(), key.referencedColumns().get(position));
  }

  private boolean leadsBack(ColumnName start, ColumnName first) {
    Set<ColumnName> seen = new HashSet<>(Set.of(start));
    Optional<ColumnName> next = Optional.of(first);
    while (next.isPresent()) {
      if (!seen.add(next.get())) {
        return true;
      }
      next = of(next.get());
    }
    return false;
  }

  /** The column that the first key over a column refers to. */
  public Optional<ColumnName> of(ColumnName column) {
    return Optional.ofNullable(origins.get(column));
  }
}
