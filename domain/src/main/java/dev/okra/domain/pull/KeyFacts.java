package dev.okra.domain.pull;

import dev.okra.domain.logical.Relation.ReferentialRule;
import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign key of a table says of the relation that it is.
 *
 * @param table the table that holds the key
 */
record KeyFacts(Table table, ForeignKey key) {
  /** Whether there may be no row at the other end. */
  boolean optional() {
    return nullable().findAny().isPresent();
  }

  /** What a deletion does, or null where the relation need not say it. */
  @Nullable ReferentialRule onDelete() {
    boolean allNullable = nullable().count() == key.columns().size();
    return rule(
        key.onDelete(), allNullable ? ReferentialAction.SET_NULL : ReferentialAction.RESTRICT);
  }

  /** What an update does, or null where the relation need not say it. */
  @Nullable ReferentialRule onUpdate() {
    return rule(key.onUpdate(), ReferentialAction.CASCADE);
  }

  /** The last column, after which the relation stands. */
  String lastColumn() {
    return key.columns().get(key.columns().size() - 1);
  }

  private Stream<String> nullable() {
    return key.columns().stream().filter(c -> table.column(c).map(x -> x.nullable()).orElse(false));
  }

  private static @Nullable ReferentialRule rule(
      ReferentialAction action, ReferentialAction standard) {
    if (action == standard) {
      return null;
    }
    return switch (action) {
      case CASCADE -> ReferentialRule.CASCADE;
      case RESTRICT -> ReferentialRule.RESTRICT;
      case SET_NULL -> ReferentialRule.SET_NULL;
      case SET_DEFAULT -> ReferentialRule.SET_DEFAULT;
      case NO_ACTION -> ReferentialRule.NO_ACTION;
    };
  }

  /** Whether the schema can say that no two rows agree in the columns. */
  boolean unique() {
    Set<String> columns = Set.copyOf(key.columns());
    PrimaryKey primary = table.primaryKey();
    return (primary != null && Set.copyOf(primary.columns()).equals(columns))
        || table.uniqueConstraints().stream()
            .anyMatch(
                u -> Declarable.obstacle(u).isEmpty() && Set.copyOf(u.columns()).equals(columns))
        || table.indexes().stream()
            .anyMatch(i -> i.unique() && i.where() == null && isOver(i, columns));
  }

  private static boolean isOver(Index index, Set<String> columns) {
    Set<String> own = new HashSet<>();
    for (IndexPart part : index.parts()) {
      own.add(part.key().match(c -> c.column(), e -> "(expression)"));
    }
    return Declarable.obstacle(index).isEmpty() && own.equals(columns);
  }
}
