package dev.okra.diff.scope;

import dev.okra.diff.state.ColumnFollower;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds to a desired table what a schema language cannot declare and the present table has:
 * exclusion constraints, partitioning, properties of one dialect, and unique constraints that do
 * what a declared unique index would do.
 */
final class UndeclaredParts {
  private final Table desired;
  private final Table present;

  private UndeclaredParts(Table desired, Table present) {
    this.desired = desired;
    this.present = present;
  }

  static Table addTo(Table desired, Table present, Map<String, String> columnRenames) {
    Table followed = new ColumnFollower(present.name(), columnRenames).table(present);
    return new UndeclaredParts(desired, followed).complete();
  }

  private Table complete() {
    List<Index> indexes = new ArrayList<>();
    List<UniqueConstraint> constraints = new ArrayList<>(desired.uniqueConstraints());
    for (Index index : desired.indexes()) {
      Optional<UniqueConstraint> constraint = constraintFor(index);
      constraint.ifPresentOrElse(constraints::add, () -> indexes.add(withProperties(index)));
    }
    return desired
        .withIndexes(indexes)
        .withUniqueConstraints(constraints)
        .withColumns(desired.columns().stream().map(this::withProperties).toList())
        .withExclusions(
            desired.exclusions().isEmpty() ? present.exclusions() : desired.exclusions())
        .withPartitioning(
            desired.partitioning() == null ? present.partitioning() : desired.partitioning())
        .withAttributes(merged(desired.attributes(), present.attributes()));
  }

  private Optional<UniqueConstraint> constraintFor(Index index) {
    boolean missing = present.indexes().stream().noneMatch(i -> i.name().equals(index.name()));
    return present.uniqueConstraints().stream()
        .filter(c -> missing && doesTheSame(c, index))
        .findFirst();
  }

  private static boolean doesTheSame(UniqueConstraint constraint, Index index) {
    return index.unique()
        && index.where() == null
        && index.method() == null
        && constraint.deferrability() == Deferrability.NOT_DEFERRABLE
        && constraint.nullsDistinct() == index.nullsDistinct()
        && constraint.parts().equals(index.parts())
        && constraint.include().equals(index.include());
  }

  private Index withProperties(Index index) {
    return present.indexes().stream()
        .filter(i -> i.name().equals(index.name()))
        .findFirst()
        .map(
            i ->
                new Index(
                    index.name(),
                    index.parts(),
                    index.unique(),
                    index.method(),
                    index.include(),
                    index.where(),
                    index.nullsDistinct(),
                    index.valid(),
                    index.comment(),
                    merged(index.attributes(), i.attributes())))
        .orElse(index);
  }

  /** A property such as the storage of a column stays as long as the column's type does. */
  private Column withProperties(Column column) {
    return present
        .column(column.name())
        .filter(c -> c.type().equals(column.type()))
        .filter(c -> Objects.equals(c.collation(), column.collation()))
        .map(c -> column.withAttributes(merged(column.attributes(), c.attributes())))
        .orElse(column);
  }

  private static Attributes merged(Attributes desired, Attributes present) {
    Map<String, String> all = new TreeMap<>(present.values());
    all.putAll(desired.values());
    return new Attributes(all);
  }
}
