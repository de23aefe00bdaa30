package dev.okra.domain.relational;

import org.jspecify.annotations.Nullable;

/** A rule that a table's rows obey. */
public sealed interface Constraint
    permits PrimaryKey, UniqueConstraint, ForeignKey, Check, Exclusion {

  /**
   * The constraint's name, or null where the database keeps none (SQLite; primary keys on MySQL).
   */
  @Nullable String name();

  /** What only one dialect knows of it. */
  Attributes attributes();

  /** Calls the method of the visitor for this kind of constraint. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of constraint. */
  interface Visitor<R> {
    R primaryKey(PrimaryKey constraint);

    R uniqueConstraint(UniqueConstraint constraint);

    R foreignKey(ForeignKey constraint);

    R check(Check constraint);

    R exclusion(Exclusion constraint);
  }
}
