package dev.okra.diff.scope;

import dev.okra.diff.compare.NamedColumns;
import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds to a desired table what a schema language cannot declare and the present table has:
 * exclusion constraints, partitioning, indexes with operator classes and the like, properties of
 * one dialect, and unique constraints that do what a declared unique index would do.
 */
final class UndeclaredParts {
  private final Table desired;
  private final Table present;

  private UndeclaredParts(Table desired, Table present) {
    this.desired = desired;
    this.present = present;
  }

  /**
   * The desired table with what stays.
   *
   * @param present the table as it is, by the names that its columns are to have
   * @param owners the columns that a sequence belongs to
   */
  static Table addTo(Table desired, Table present, Set<String> owners) {
    return new UndeclaredParts(desired, present).complete(owners);
  }

  private Table complete(Set<String> owners) {
    List<Index> indexes = new ArrayList<>();
    List<UniqueConstraint> constraints = new ArrayList<>(desired.uniqueConstraints());
    for (Index index : desired.indexes()) {
      Optional<UniqueConstraint> constraint = constraintFor(index);
      constraint.ifPresentOrElse(constraints::add, () -> indexes.add(withProperties(index)));
    }
    present.indexes().stream().filter(this::cannotBeDeclared).forEach(indexes::add);
    UndeclaredColumns columns =
        new UndeclaredColumns(desired, present, owners, UndeclaredParts::merged);
    return desired
        .withIndexes(indexes)
        .withUniqueConstraints(constraints)
        .withColumns(desired.columns().stream().map(columns::complete).toList())
        .withExclusions(
            desired.exclusions().isEmpty()
                ? present.exclusions().stream()
                    .filter(e -> NamedColumns.of(e, gone()).isEmpty())
                    .toList()
                : desired.exclusions())
        .withPartitioning(
            desired.partitioning() == null ? present.partitioning() : desired.partitioning())
        .withAttributes(merged(desired.attributes(), present.attributes()));
  }

  /** One that is not valid is what a failed run has left, and may go. */
  private boolean cannotBeDeclared(Index index) {
    return index.valid()
        && Declarable.obstacle(index).isPresent()
        && desired.indexes().stream().noneMatch(i -> i.name().equals(index.name()))
        && NamedColumns.of(index, gone()).isEmpty();
  }

  /** The columns that go; what is about one of them goes with it. */
  private Set<String> gone() {
    return present.columns().stream()
        .map(Column::name)
        .filter(c -> desired.column(c).isEmpty())
        .collect(Collectors.toSet());
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
                    index.comment() == null ? i.comment() : index.comment(),
                    merged(index.attributes(), i.attributes())))
        .orElse(index);
  }

  static Attributes merged(Attributes desired, Attributes present) {
    Map<String, String> all = new TreeMap<>(present.values());
    all.putAll(desired.values());
    return new Attributes(all);
  }
}
