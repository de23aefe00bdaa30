package dev.okra.domain.change;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Partitioning;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step inside {@link Change.AlterTable}. Steps are applied in order; a step that follows a
 * {@link RenameColumn} knows the column by its new name.
 */
public sealed interface TableChange {

  /** The step that undoes this one. */
  TableChange inverse();

  /** Calls the method of the visitor for this kind of step. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of step. */
  interface Visitor<R> {
    R addColumn(AddColumn change);

    R dropColumn(DropColumn change);

    R renameColumn(RenameColumn change);

    R alterColumn(AlterColumn change);

    R reorderColumns(ReorderColumns change);

    R addConstraint(AddConstraint change);

    R dropConstraint(DropConstraint change);

    R alterConstraint(AlterConstraint change);

    R renameConstraint(RenameConstraint change);

    R addIndex(AddIndex change);

    R dropIndex(DropIndex change);

    R alterIndex(AlterIndex change);

    R renameIndex(RenameIndex change);

    R setComment(SetComment change);

    R setAttributes(SetAttributes change);

    R setPartitioning(SetPartitioning change);
  }

  /**
   * A new column.
   *
   * @param column what it is
   * @param position where it stands among the columns, from 0
   */
  record AddColumn(Column column, int position) implements TableChange {
    @Override
    public TableChange inverse() {
      return new DropColumn(column, position);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addColumn(this);
    }
  }

  /**
   * A column goes, with its values.
   *
   * @param column what it was
   * @param position where it stood among the columns, from 0
   */
  record DropColumn(Column column, int position) implements TableChange {
    @Override
    public TableChange inverse() {
      return new AddColumn(column, position);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropColumn(this);
    }
  }

  /** A column goes on under another name; the table's keys, indexes and constraints follow it. */
  record RenameColumn(String before, String after) implements TableChange {
    @Override
    public TableChange inverse() {
      return new RenameColumn(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameColumn(this);
    }
  }

  /**
   * A column becomes another one of the same name.
   *
   * @param before what it was
   * @param after what it is to be
   * @param valueRenames values that rows are to hold under another name, where its enum is kept in
   *     the column or in a check
   */
  record AlterColumn(Column before, Column after, List<ValueRename> valueRenames)
      implements TableChange {
    public AlterColumn {
      valueRenames = List.copyOf(valueRenames);
      if (!before.name().equals(after.name())) {
        throw new IllegalArgumentException("an altered column keeps its name");
      }
    }

    /** Whether values are of another type afterwards, or collated otherwise. */
    public boolean retypes() {
      return !before.type().equals(after.type())
          || !Objects.equals(before.collation(), after.collation());
    }

    @Override
    public TableChange inverse() {
      return new AlterColumn(
          after, before, valueRenames.stream().map(ValueRename::inverse).toList());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterColumn(this);
    }
  }

  /** The same columns in another order. */
  record ReorderColumns(List<String> before, List<String> after) implements TableChange {
    public ReorderColumns {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public TableChange inverse() {
      return new ReorderColumns(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.reorderColumns(this);
    }
  }

  /** A new primary key, unique constraint, foreign key, check or exclusion. */
  record AddConstraint(Constraint constraint) implements TableChange {
    @Override
    public TableChange inverse() {
      return new DropConstraint(constraint);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addConstraint(this);
    }
  }

  /** A primary key, unique constraint, foreign key, check or exclusion goes. */
  record DropConstraint(Constraint constraint) implements TableChange {
    @Override
    public TableChange inverse() {
      return new AddConstraint(constraint);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropConstraint(this);
    }
  }

  /** A constraint is validated, enforced or deferred otherwise; its name and rule stay. */
  record AlterConstraint(Constraint before, Constraint after) implements TableChange {
    @Override
    public TableChange inverse() {
      return new AlterConstraint(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterConstraint(this);
    }
  }

  /** A constraint goes on under another name; nothing else of it changes. */
  record RenameConstraint(Constraint before, Constraint after) implements TableChange {
    @Override
    public TableChange inverse() {
      return new RenameConstraint(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameConstraint(this);
    }
  }

  /** A new index. */
  record AddIndex(Index index) implements TableChange {
    @Override
    public TableChange inverse() {
      return new DropIndex(index);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addIndex(this);
    }
  }

  /** An index goes. */
  record DropIndex(Index index) implements TableChange {
    @Override
    public TableChange inverse() {
      return new AddIndex(index);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropIndex(this);
    }
  }

  /** The comment or the attributes of an index change; its name and keys stay. */
  record AlterIndex(Index before, Index after) implements TableChange {
    @Override
    public TableChange inverse() {
      return new AlterIndex(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterIndex(this);
    }
  }

  /** An index goes on under another name; nothing else of it changes. */
  record RenameIndex(Index before, Index after) implements TableChange {
    @Override
    public TableChange inverse() {
      return new RenameIndex(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameIndex(this);
    }
  }

  /** Another comment on the table; null for none. */
  record SetComment(@Nullable String before, @Nullable String after) implements TableChange {
    @Override
    public TableChange inverse() {
      return new SetComment(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.setComment(this);
    }
  }

  /** Other properties that only one dialect knows. */
  record SetAttributes(Attributes before, Attributes after) implements TableChange {
    @Override
    public TableChange inverse() {
      return new SetAttributes(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.setAttributes(this);
    }
  }

  /** The table is split otherwise; null for not at all. */
  record SetPartitioning(@Nullable Partitioning before, @Nullable Partitioning after)
      implements TableChange {
    @Override
    public TableChange inverse() {
      return new SetPartitioning(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.setPartitioning(this);
    }
  }
}
