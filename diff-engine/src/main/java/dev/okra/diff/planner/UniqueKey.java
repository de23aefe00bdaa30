package dev.okra.diff.planner;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What foreign keys may rest on: a primary key, a unique constraint or a unique index.
 *
 * @param columns those that make a row unique
 * @param carried further ones that it holds: when these change, the server makes it anew, too
 */
record UniqueKey(List<String> columns, List<String> carried) {
  UniqueKey {
    columns = List.copyOf(columns);
    carried = List.copyOf(carried);
  }

  /** Those of a table. */
  static Stream<UniqueKey> of(Table table) {
    return Stream.concat(
        table.constraints().flatMap(c -> of(c).stream()),
        table.indexes().stream().flatMap(i -> of(i).stream()));
  }

  /** The one that a step takes away. */
  static Optional<UniqueKey> droppedBy(TableChange step) {
    if (step instanceof TableChange.DropIndex drop) {
      return of(drop.index());
    }
    return step instanceof TableChange.DropConstraint drop
        ? of(drop.constraint())
        : Optional.empty();
  }

  private static Optional<UniqueKey> of(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return Optional.of(new UniqueKey(key.columns(), key.include()));
    }
    return constraint instanceof UniqueConstraint key
        ? Optional.of(new UniqueKey(key.columns(), key.include()))
        : Optional.empty();
  }

  private static Optional<UniqueKey> of(Index index) {
    return index.unique()
        ? Optional.of(new UniqueKey(index.columns(), index.include()))
        : Optional.empty();
  }
}
