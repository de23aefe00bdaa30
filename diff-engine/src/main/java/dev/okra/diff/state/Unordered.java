package dev.okra.diff.state;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Schemas without the order in which an inspection happens to yield their parts, and without what
 * views depend on, which is only as far as known.
 */
public final class Unordered {
  /** On SQLite constraints need no name, and several may share one. */
  private static final Comparator<Constraint> BY_NAME =
      Comparator.comparing(
              Constraint::name, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(Object::toString);

  private Unordered() {}

  /** The same schema in one order that does not depend on its own. */
  public static DatabaseSchema schema(DatabaseSchema schema) {
    return new DatabaseSchema(
        sorted(schema.schemas()),
        sorted(schema.extensions()),
        sorted(schema.enums()),
        sorted(schema.domains()),
        sorted(schema.sequences()),
        schema.tables().stream()
            .map(Unordered::table)
            .sorted(Comparator.comparing(Table::name))
            .toList(),
        sorted(schema.views().stream().map(Unordered::view).toList()),
        sorted(schema.routines()),
        sorted(schema.triggers()),
        sorted(schema.others()));
  }

  /** The same table with its parts in one order; its columns too. */
  public static Table table(Table table) {
    return constraintsAndIndexes(table)
        .withColumns(sorted(table.columns(), Comparator.comparing(Column::name)));
  }

  /** The same table with its constraints and indexes in one order; its columns keep theirs. */
  public static Table constraintsAndIndexes(Table table) {
    return table
        .withUniqueConstraints(sorted(table.uniqueConstraints(), BY_NAME))
        .withForeignKeys(foreignKeys(table))
        .withChecks(sorted(table.checks(), BY_NAME))
        .withExclusions(sorted(table.exclusions(), BY_NAME))
        .withIndexes(sorted(table.indexes(), Comparator.comparing(Index::name)));
  }

  /** The foreign keys of a table, in one order. */
  public static List<ForeignKey> foreignKeys(Table table) {
    return sorted(table.foreignKeys(), BY_NAME);
  }

  /** Whether two tables are the same but for the order of their parts. */
  public static boolean same(Table one, Table other) {
    return one.equals(other) || table(one).equals(table(other));
  }

  /** Whether two objects are the same but for what they are known to depend on. */
  public static boolean same(SchemaObject one, SchemaObject other) {
    return one.equals(other)
        || (one instanceof View v && other instanceof View w && view(v).equals(view(w)));
  }

  private static View view(View view) {
    return new View(
        view.name(),
        view.columns(),
        view.query(),
        view.materialized(),
        sorted(view.indexes(), Comparator.comparing(Index::name)),
        List.of(),
        view.comment(),
        view.attributes());
  }

  private static <O extends SchemaObject> List<O> sorted(List<O> objects) {
    Map<ObjectKey, O> byKey = new TreeMap<>();
    objects.forEach(o -> byKey.put(ObjectKey.of(o), o));
    return List.copyOf(byKey.values());
  }

  private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
    return list.size() < 2 ? list : list.stream().sorted(order).toList();
  }
}
