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
      return new PrimaryKey(
          key.name(), key.parts(), key.include(), key.deferrability(), rest(key.attributes()));
    }

    @Override
    public Constraint uniqueConstraint(UniqueConstraint key) {
      return new UniqueConstraint(
          key.name(),
          key.parts(),
          key.include(),
          key.nullsDistinct(),
          key.deferrability(),
          rest(key.attributes()));
    }

    @Override
    public Constraint foreignKey(ForeignKey key) {
      return key.withChecking(Deferrability.NOT_DEFERRABLE, true)
          .withAttributes(rest(key.attributes()));
    }

    @Override
    public Constraint check(Check check) {
      return check.withChecking(true, true).withAttributes(rest(check.attributes()));
    }

    @Override
    public Constraint exclusion(Exclusion exclusion) {
      return new Exclusion(exclusion.name(), exclusion.definition(), rest(exclusion.attributes()));
    }

    /** What PostgreSQL can set by itself. */
    private static Attributes rest(Attributes attributes) {
      return attributes.without("comment").without("clustered");
    }
  }
}
