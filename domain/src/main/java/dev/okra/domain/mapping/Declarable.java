package dev.okra.domain.mapping;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a schema can say of a database's objects. What it cannot say was made by somebody else, so
 * it is neither pulled nor ever changed. Each answer is empty for what can be said, and otherwise
 * says in words what stands in the way.
 */
public final class Declarable {
  private Declarable() {}

  /**
   * The tables that cannot be models, in order, each with what stands in the way.
   *
   * @param declared whether a model stands for a table already, so that the name is its own
   */
  public static Map<ObjectName, String> obstacles(
      DatabaseSchema schema, Predicate<ObjectName> declared) {
    Map<ObjectName, ObjectName> taken = new HashMap<>();
    schema.tables().stream()
        .map(Table::name)
        .filter(declared)
        .forEach(n -> taken.putIfAbsent(n.folded(), n));
    Map<ObjectName, String> obstacles = new LinkedHashMap<>();
    for (Table table : schema.tables()) {
      obstacle(table)
          .or(() -> namesake(table.name(), taken))
          .ifPresent(why -> obstacles.put(table.name(), why));
    }
    return obstacles;
  }

  private static Optional<String> namesake(ObjectName name, Map<ObjectName, ObjectName> taken) {
    return Optional.ofNullable(taken.putIfAbsent(name.folded(), name))
        .filter(other -> !other.equals(name))
        .map(other -> "its name differs from that of '" + other + "' in case alone");
  }

  /** Whether a table can be a model, or keep a relation, if it were the only one. */
  public static Optional<String> obstacle(Table table) {
    PrimaryKey key = table.primaryKey();
    if (key == null) {
      return Optional.of("it has no primary key");
    }
    if (key.columns().size() != key.parts().size()) {
      return Optional.of("its primary key is not made of columns");
    }
    if (table.partitioning() != null && table.partitioning().parent() != null) {
      return Optional.of("it is a partition of " + table.partitioning().parent());
    }
    Set<String> names = new HashSet<>();
    for (Column column : table.columns()) {
      if (column.generated() != null && isRowTime(column.generated())) {
        return Optional.of("it keeps its history by the column '" + column.name() + "'");
      }
      if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
        return Optional.of("two of its columns differ in case alone: '" + column.name() + "'");
      }
    }
    return Optional.empty();
  }

  /** The columns of SQL:2011 that say from when until when a row held. */
  private static boolean isRowTime(Column.Generated generated) {
    return Set.of("ROW START", "ROW END")
        .contains(generated.expression().sql().toUpperCase(Locale.ROOT));
  }

  /** Whether a schema can say that the database numbers a column: only of a key of its own. */
  public static boolean canBeNumbered(Table table, String column) {
    return isUnique(table, Set.of(column));
  }

  /** Whether an index can be declared. */
  public static Optional<String> obstacle(Index index) {
    return index.valid() ? obstacle(index.parts()) : Optional.of("it is not valid");
  }

  /** Whether a unique index can do what a constraint does. */
  public static Optional<String> obstacle(UniqueConstraint constraint) {
    return constraint.deferrability() == Deferrability.NOT_DEFERRABLE
        ? obstacle(constraint.parts())
        : Optional.of("it is deferrable");
  }

  private static Optional<String> obstacle(List<IndexPart> parts) {
    for (IndexPart part : parts) {
      String more =
          part.nulls() != null
              ? "the place of NULLs"
              : part.collation() != null
                  ? "a collation"
                  : part.operatorClass() != null
                      ? "an operator class"
                      : part.prefixLength() != null ? "the length of a prefix" : null;
      if (more != null) {
        return Optional.of("it names " + more);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a relation can have such a key.
   *
   * @param referenced the table that it refers to, or null where no model stands for that
   */
  public static Optional<String> obstacle(ForeignKey key, Table table, @Nullable Table referenced) {
    if (referenced == null) {
      return Optional.of("no model stands for " + key.referencedTable());
    }
    if (!isUnique(referenced, Set.copyOf(key.referencedColumns()))) {
      return Optional.of("it refers to columns that are not unique");
    }
    if (table.foreignKeys().stream().anyMatch(k -> isEarlier(k, key, table))) {
      return Optional.of("another foreign key has the same columns");
    }
    return obstacle(key, table);
  }

  private static boolean isUnique(Table table, Set<String> columns) {
    PrimaryKey key = table.primaryKey();
    return (key != null && Set.copyOf(key.columns()).equals(columns))
        || table.uniqueConstraints().stream()
            .anyMatch(u -> obstacle(u).isEmpty() && Set.copyOf(u.columns()).equals(columns))
        || table.indexes().stream()
            .anyMatch(i -> i.unique() && obstacle(i).isEmpty() && isOver(i, columns));
  }

  private static boolean isOver(Index index, Set<String> columns) {
    Set<String> own = new HashSet<>();
    index.parts().forEach(p -> own.add(p.key().match(c -> c.column(), e -> "(expression)")));
    return own.equals(columns);
  }

  private static boolean isEarlier(ForeignKey other, ForeignKey key, Table table) {
    return table.foreignKeys().indexOf(other) < table.foreignKeys().indexOf(key)
        && other.columns().equals(key.columns());
  }

  private static Optional<String> obstacle(ForeignKey key, Table table) {
    if (key.matchFull()) {
      return Optional.of("it has MATCH FULL");
    }
    if (key.deferrability() != Deferrability.NOT_DEFERRABLE) {
      return Optional.of("it is deferrable");
    }
    if (!key.validated()) {
      return Optional.of("existing rows were not checked (NOT VALID)");
    }
    for (ReferentialAction action : List.of(key.onDelete(), key.onUpdate())) {
      if (!fits(action, key, table)) {
        return Optional.of("it has " + action + " on a required column");
      }
    }
    return Optional.empty();
  }

  private static boolean fits(ReferentialAction action, ForeignKey key, Table table) {
    return key.columns().stream()
        .flatMap(c -> table.column(c).stream())
        .allMatch(
            c ->
                switch (action) {
                  case SET_NULL -> c.nullable();
                  case SET_DEFAULT -> c.nullable() || c.defaultValue() != null;
                  case CASCADE, RESTRICT, NO_ACTION -> true;
                });
  }

  /** Whether a check can be declared. */
  public static Optional<String> obstacle(Check check) {
    if (!check.enforced()) {
      return Optional.of("it is not enforced");
    }
    if (!check.validated()) {
      return Optional.of("existing rows were not checked (NOT VALID)");
    }
    return check.noInherit() ? Optional.of("it is NO INHERIT") : Optional.empty();
  }
}
