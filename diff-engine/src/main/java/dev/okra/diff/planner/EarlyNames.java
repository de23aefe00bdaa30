package dev.okra.diff.planner;

import dev.okra.diff.compare.ConstraintNames;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.TableChange.DropConstraint;
import dev.okra.domain.change.TableChange.DropIndex;
import dev.okra.domain.change.TableChange.RenameConstraint;
import dev.okra.domain.change.TableChange.RenameIndex;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import java.util.Optional;

/**
 * Turns a step of a table into the one that gives up a name early, where something else is about to
 * take the name; empty otherwise. Where tables are made again as a whole, only indexes are given
 * up: a second making costs more than a second index.
 */
record EarlyNames(Table table, NameClaims claims, boolean inPlace, boolean indexNamesByTable)
    implements TableChange.Visitor<Optional<TableChange>> {

  @Override
  public Optional<TableChange> dropConstraint(DropConstraint change) {
    return inPlace && claims.isClaimedByAnother(table.name(), change.constraint().name())
        ? Optional.of(change)
        : Optional.empty();
  }

  @Override
  public Optional<TableChange> dropIndex(DropIndex change) {
    return !indexNamesByTable && claims.isClaimedByAnother(table.name(), change.index().name())
        ? Optional.of(change)
        : Optional.empty();
  }

  @Override
  public Optional<TableChange> renameConstraint(RenameConstraint change) {
    String name = change.before().name();
    String wanted = change.after().name();
    if (!inPlace || name == null || wanted == null || !claims.isClaimed(table.name(), name)) {
      return Optional.empty();
    }
    Constraint present =
        table.constraints().filter(c -> name.equals(c.name())).findFirst().orElseThrow();
    String free = claims.freeName(table.name(), wanted);
    return Optional.of(new RenameConstraint(present, ConstraintNames.named(present, free)));
  }

  @Override
  public Optional<TableChange> renameIndex(RenameIndex change) {
    String name = change.before().name();
    if (!claims.isClaimed(table.name(), name)) {
      return Optional.empty();
    }
    Index present =
        table.indexes().stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
    if (!inPlace) {
      return Optional.of(new DropIndex(present));
    }
    String free = claims.freeName(table.name(), change.after().name());
    return Optional.of(new RenameIndex(present, present.withName(free)));
  }

  @Override
  public Optional<TableChange> addColumn(TableChange.AddColumn change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> dropColumn(TableChange.DropColumn change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> renameColumn(TableChange.RenameColumn change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> alterColumn(TableChange.AlterColumn change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> reorderColumns(TableChange.ReorderColumns change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> addConstraint(TableChange.AddConstraint change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> alterConstraint(TableChange.AlterConstraint change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> addIndex(TableChange.AddIndex change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> alterIndex(TableChange.AlterIndex change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> setComment(TableChange.SetComment change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> setAttributes(TableChange.SetAttributes change) {
    return Optional.empty();
  }

  @Override
  public Optional<TableChange> setPartitioning(TableChange.SetPartitioning change) {
    return Optional.empty();
  }
}
