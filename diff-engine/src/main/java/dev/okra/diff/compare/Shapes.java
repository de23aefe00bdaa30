package dev.okra.diff.compare;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.UniqueConstraint;

/** Constraints and indexes without what does not make them another one. */
final class Shapes {
  private static final String NO_NAME = "?";

  private Shapes() {}

  /** What is left of a constraint without its name. */
  static Constraint unnamed(Constraint constraint) {
    return ConstraintNames.named(constraint, null);
  }

  /**
   * What is left of a constraint without what can be altered in place: how and whether it is
   * checked.
   */
  static Constraint fixed(Constraint constraint) {
    return constraint.accept(Fixed.INSTANCE);
  }

  /** What is left of an index without its name. */
  static Index unnamed(Index index) {
    return index.withName(NO_NAME);
  }

  /** What is left of an index without what can be altered in place. */
  static Index fixed(Index index) {
    return new Index(
        index.name(),
        index.parts(),
        index.unique(),
        index.method(),
        index.include(),
        index.where(),
        index.nullsDistinct(),
        index.valid(),
        null,
        Attributes.NONE);
  }

  private enum Fixed implements Constraint.Visitor<Constraint> {
    INSTANCE;

    @Override
    public Constraint primaryKey(PrimaryKey key) {
      return key;
    }

    @Override
    public Constraint uniqueConstraint(UniqueConstraint key) {
      return key;
    }

    @Override
    public Constraint foreignKey(ForeignKey key) {
      return new ForeignKey(
          key.name(),
          key.columns(),
          key.referencedTable(),
          key.referencedColumns(),
          key.onDelete(),
          key.onUpdate(),
          key.matchFull(),
          Deferrability.NOT_DEFERRABLE,
          true);
    }

    @Override
    public Constraint check(Check check) {
      return new Check(check.name(), check.expression(), true, true, check.noInherit());
    }

    @Override
    public Constraint exclusion(Exclusion exclusion) {
      return exclusion;
    }
  }
}
