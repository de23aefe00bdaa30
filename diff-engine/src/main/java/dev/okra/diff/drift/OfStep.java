package dev.okra.diff.drift;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Table;

/** What one step of a table is about. */
record OfStep(Subjects subjects, Table table) implements TableChange.Visitor<Subject> {

  @Override
  public Subject addColumn(TableChange.AddColumn change) {
    return column(change.column().name());
  }

  @Override
  public Subject dropColumn(TableChange.DropColumn change) {
    return column(change.column().name());
  }

  @Override
  public Subject renameColumn(TableChange.RenameColumn change) {
    return column(change.after());
  }

  @Override
  public Subject alterColumn(TableChange.AlterColumn change) {
    return column(change.after().name());
  }

  @Override
  public Subject addConstraint(TableChange.AddConstraint change) {
    return subjects.of(table, change.constraint());
  }

  @Override
  public Subject dropConstraint(TableChange.DropConstraint change) {
    return subjects.of(table, change.constraint());
  }

  @Override
  public Subject alterConstraint(TableChange.AlterConstraint change) {
    return subjects.of(table, change.after());
  }

  @Override
  public Subject renameConstraint(TableChange.RenameConstraint change) {
    return subjects.of(table, change.after());
  }

  @Override
  public Subject addIndex(TableChange.AddIndex change) {
    return subjects.of(table, change.index());
  }

  @Override
  public Subject dropIndex(TableChange.DropIndex change) {
    return subjects.of(table, change.index());
  }

  @Override
  public Subject alterIndex(TableChange.AlterIndex change) {
    return subjects.of(table, change.after());
  }

  @Override
  public Subject renameIndex(TableChange.RenameIndex change) {
    return subjects.of(table, change.after());
  }

  @Override
  public Subject reorderColumns(TableChange.ReorderColumns change) {
    return whole("order of columns");
  }

  @Override
  public Subject setComment(TableChange.SetComment change) {
    return whole("comment");
  }

  @Override
  public Subject setAttributes(TableChange.SetAttributes change) {
    return whole("properties");
  }

  @Override
  public Subject setPartitioning(TableChange.SetPartitioning change) {
    return whole("partitioning");
  }

  private Subject column(String name) {
    return Subject.part("column", table.name(), name);
  }

  private Subject whole(String kind) {
    return new Subject(kind, table.name(), null, "");
  }
}
