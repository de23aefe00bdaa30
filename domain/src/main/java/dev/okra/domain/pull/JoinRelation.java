package dev.okra.domain.pull;

import dev.okra.domain.mapping.SnakeCase;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A many-to-many relation.
 *
 * @param table the join table
 * @param first the side whose columns come first in its primary key
 * @param second the other side
 */
record JoinRelation(Table table, Side first, Side second) {

  /**
   * One side.
   *
   * @param table the model's table
   * @param field the name that the side's list has to have, or null for any
   */
  record Side(ObjectName table, @Nullable String field) {}

  /**
   * The relation that a join table keeps, if the mapping would call the table's columns so.
   *
   * @param names the names of models and fields
   */
  static Optional<JoinRelation> of(
      Table table, JoinTables.Sides sides, PullContext context, FieldNames names) {
    ObjectName first = sides.first().referencedTable();
    ObjectName second = sides.second().referencedTable();
    boolean fits =
        refersToKey(table, sides.first(), context)
            && refersToKey(table, sides.second(), context)
            && table.name().schema().equals(first.schema());
    if (!fits) {
      return Optional.empty();
    }
    if (first.equals(second)) {
      return ofOneModel(table, sides, names);
    }
    String one = names.model(first);
    String other = names.model(second);
    boolean called =
        one.compareTo(other) < 0
            && areCalled(sides.first(), SnakeCase.of(one))
            && areCalled(sides.second(), SnakeCase.of(other));
    return called
        ? Optional.of(new JoinRelation(table, new Side(first, null), new Side(second, null)))
        : Optional.empty();
  }

  private static Optional<JoinRelation> ofOneModel(
      Table table, JoinTables.Sides sides, FieldNames names) {
    ObjectName model = sides.first().referencedTable();
    String opposite = fieldOf(sides.first());
    String field = fieldOf(sides.second());
    boolean called =
        opposite != null
            && field != null
            && field.compareTo(opposite) < 0
            && names.isFreeOrRelation(model, field)
            && names.isFreeOrRelation(model, opposite)
            && areCalled(sides.first(), SnakeCase.of(opposite))
            && areCalled(sides.second(), SnakeCase.of(field));
    return called
        ? Optional.of(new JoinRelation(table, new Side(model, field), new Side(model, opposite)))
        : Optional.empty();
  }

  /** The field that lists what the columns of a key name. */
  private static @Nullable String fieldOf(ForeignKey key) {
    Set<String> prefixes = new HashSet<>();
    for (int i = 0; i < key.columns().size(); i++) {
      String column = key.columns().get(i);
      String end = "_" + key.referencedColumns().get(i);
      if (!column.endsWith(end) || column.length() == end.length()) {
        return null;
      }
      prefixes.add(column.substring(0, column.length() - end.length()));
    }
    return prefixes.size() == 1 ? IdlNames.field(prefixes.iterator().next()) : null;
  }

  private static boolean areCalled(ForeignKey key, String prefix) {
    List<String> wanted = new ArrayList<>();
    key.referencedColumns().forEach(c -> wanted.add(prefix + "_" + c));
    return key.columns().equals(wanted);
  }

  private static boolean refersToKey(Table table, ForeignKey key, PullContext context) {
    Table target = context.models.get(key.referencedTable());
    if (target == null
        || target.primaryKey() == null
        || !target.primaryKey().columns().equals(key.referencedColumns())) {
      return false;
    }
    for (int i = 0; i < key.columns().size(); i++) {
      Column own = table.column(key.columns().get(i)).orElseThrow();
      Column other = target.column(key.referencedColumns().get(i)).orElseThrow();
      if (!own.type().equals(other.type())) {
        return false;
      }
    }
    return true;
  }
}
