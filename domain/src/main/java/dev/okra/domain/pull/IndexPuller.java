package dev.okra.domain.pull;

import dev.okra.domain.logical.IndexKey;
import dev.okra.domain.logical.ModelIndex;
import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes indexes and unique keys. */
final class IndexPuller {
  private final PullContext context;
  private final FieldNames names;

  IndexPuller(PullContext context, FieldNames names) {
    this.context = context;
    this.names = names;
  }

  /** Those that can stand on their field first, in the order of the fields. */
  List<ModelIndex> indexes(Table table) {
    List<ModelIndex> result = new ArrayList<>();
    for (UniqueConstraint constraint : table.uniqueConstraints()) {
      Optional<String> obstacle = Declarable.obstacle(constraint);
      if (obstacle.isEmpty()) {
        result.add(unique(table, constraint));
      } else {
        String columns = String.join(", ", constraint.columns());
        report(table, "unique constraint on " + columns, obstacle.get());
      }
    }
    for (Index index : table.indexes()) {
      Optional<String> obstacle = Declarable.obstacle(index);
      if (obstacle.isEmpty()) {
        result.add(index(table, index));
      } else {
        report(table, "index '" + index.name() + "'", obstacle.get());
      }
    }
    List<String> fields =
        names.of(table.name(), table.columns().stream().map(Column::name).toList());
    result.sort(Comparator.comparingInt(i -> i.field().map(fields::indexOf).orElse(fields.size())));
    return result;
  }

  private void report(Table table, String what, String why) {
    context.unexpressed(new Unexpressed(table.name(), what, why));
  }

  private ModelIndex unique(Table table, UniqueConstraint constraint) {
    return new ModelIndex(
        keys(table, constraint.parts()),
        true,
        written(table, constraint.parts(), true, constraint.name()),
        null,
        null,
        names.of(table.name(), constraint.include()),
        constraint.nullsDistinct());
  }

  private ModelIndex index(Table table, Index index) {
    Expression where = index.where();
    return new ModelIndex(
        keys(table, index.parts()),
        index.unique(),
        written(table, index.parts(), index.unique(), index.name()),
        index.method(),
        where == null ? null : where.sql(),
        names.of(table.name(), index.include()),
        index.nullsDistinct());
  }

  private List<IndexKey> keys(Table table, List<IndexPart> parts) {
    return parts.stream()
        .map(
            p ->
                p.key()
                    .<IndexKey>match(
                        column ->
                            new IndexKey.FieldKey(
                                names.of(table.name(), List.of(column.column())).get(0),
                                p.descending()),
                        key -> new IndexKey.ExpressionKey(key.expression().sql(), p.descending())))
        .toList();
  }

  /** The name, where it is not the one that an index has anyway. */
  private @Nullable String written(
      Table table, List<IndexPart> parts, boolean unique, @Nullable String name) {
    List<String> words =
        parts.stream().map(p -> p.key().match(c -> c.column(), e -> "expr")).toList();
    String ruled = context.names.index(table.name().name(), words, unique);
    return ruled.equals(name) ? null : name;
  }
}
