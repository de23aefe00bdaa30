package dev.okra.diff.compare;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Constraints under other names. */
public final class ConstraintNames {
  private static final String NO_NAME = "?";

  private ConstraintNames() {}

  /** The constraint under another name; null for none. */
  public static Constraint named(Constraint constraint, @Nullable String name) {
    return constraint.accept(new Naming(name));
  }

  private record Naming(@Nullable String name) implements Constraint.Visitor<Constraint> {
    @Override
    public Constraint primaryKey(PrimaryKey key) {
      return new PrimaryKey(
          name, key.parts(), key.include(), key.deferrability(), key.attributes());
    }

    @Override
    public Constraint uniqueConstraint(UniqueConstraint key) {
      return new UniqueConstraint(
          name,
          key.parts(),
          key.include(),
          key.nullsDistinct(),
          key.deferrability(),
          key.attributes());
    }

    @Override
    public Constraint foreignKey(ForeignKey key) {
      return key.withName(name);
    }

    @Override
    public Constraint check(Check check) {
      return new Check(
          name,
          check.expression(),
          check.validated(),
          check.enforced(),
          check.noInherit(),
          check.attributes());
    }

    @Override
    public Constraint exclusion(Exclusion exclusion) {
      return new Exclusion(
          name == null ? NO_NAME : name, exclusion.definition(), exclusion.attributes());
    }
  }
}
