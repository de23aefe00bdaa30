package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.RenameConstraint;
import dev.okra.domain.change.TableChange.RenameIndex;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Index;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What only all steps of a change together say of a constraint or an index. */
record WholeChange(AlterTable change) {

  /** Whether a check is renamed: it is then added again as it is to be in the end. */
  boolean renames(Check check) {
    return change.changes().stream()
        .filter(RenameConstraint.class::isInstance)
        .map(RenameConstraint.class::cast)
        .flatMap(r -> Stream.of(r.before(), r.after()))
        .anyMatch(c -> c instanceof Check && Objects.equals(c.name(), check.name()));
  }

  /** The step that renames an index; the servers do not alter it in the same statement. */
  Optional<RenameIndex> renames(Index index) {
    return change.changes().stream()
        .filter(RenameIndex.class::isInstance)
        .map(RenameIndex.class::cast)
        .filter(r -> Stream.of(r.before(), r.after()).anyMatch(i -> i.name().equals(index.name())))
        .findFirst();
  }

  /**
   * The constraint as it is after the whole change: clauses of one statement know columns by their
   * new names, also where a step renames them later.
   */
  Constraint inTheEnd(Constraint constraint) {
    return change
        .after()
        .constraints()
        .filter(c -> c.getClass() == constraint.getClass())
        .filter(c -> Objects.equals(c.name(), constraint.name()))
        .findFirst()
        .orElse(constraint);
  }
}
