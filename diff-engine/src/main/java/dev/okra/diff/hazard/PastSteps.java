package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;

/** Notes what a step has done to a table. */
record PastSteps(PastTable table) implements TableChange.Visitor<PastTable> {

  @Override
  public PastTable addColumn(TableChange.AddColumn change) {
    table.columnAdded(change.column());
    return table;
  }

  @Override
  public PastTable dropColumn(TableChange.DropColumn change) {
    table.columnDropped(change.column().name());
    return table;
  }

  @Override
  public PastTable renameColumn(TableChange.RenameColumn change) {
    table.columnRenamed(change.before(), change.after());
    return table;
  }

  @Override
  public PastTable alterColumn(TableChange.AlterColumn change) {
    table.valuesRenamed(change.after().name(), change.valueRenames());
    return table;
  }

  @Override
  public PastTable dropConstraint(TableChange.DropConstraint change) {
    table.dropped(change.constraint());
    return table;
  }

  @Override
  public PastTable dropIndex(TableChange.DropIndex change) {
    table.dropped(change.index());
    return table;
  }

  @Override
  public PastTable reorderColumns(TableChange.ReorderColumns change) {
    return table;
  }

  @Override
  public PastTable addConstraint(TableChange.AddConstraint change) {
    return table;
  }

  @Override
  public PastTable alterConstraint(TableChange.AlterConstraint change) {
    return table;
  }

  @Override
  public PastTable renameConstraint(TableChange.RenameConstraint change) {
    return table;
  }

  @Override
  public PastTable addIndex(TableChange.AddIndex change) {
    return table;
  }

  @Override
  public PastTable alterIndex(TableChange.AlterIndex change) {
    return table;
  }

  @Override
  public PastTable renameIndex(TableChange.RenameIndex change) {
    return table;
  }

  @Override
  public PastTable setComment(TableChange.SetComment change) {
    return table;
  }

  @Override
  public PastTable setAttributes(TableChange.SetAttributes change) {
    return table;
  }

  @Override
  public PastTable setPartitioning(TableChange.SetPartitioning change) {
    return table;
  }
}
