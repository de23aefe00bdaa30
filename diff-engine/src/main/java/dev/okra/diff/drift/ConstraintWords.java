package dev.okra.diff.drift;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.Collection;

/** What a constraint is called. */
record ConstraintWords(Constraint constraint) {
  /** The constraint itself as a subject; one without a name is known by what it demands. */
  Subject subject(ObjectName table) {
    String name = constraint.name();
    return Subject.part(
        constraint.accept(Kind.INSTANCE),
        table,
        name == null ? constraint.accept(Demand.INSTANCE) : name);
  }

  private enum Kind implements Constraint.Visitor<String> {
    INSTANCE;

    @Override
    public String primaryKey(PrimaryKey key) {
      return "primary key";
    }

    @Override
    public String uniqueConstraint(UniqueConstraint key) {
      return "unique constraint";
    }

    @Override
    public String foreignKey(ForeignKey key) {
      return "foreign key";
    }

    @Override
    public String check(Check check) {
      return "check";
    }

    @Override
    public String exclusion(Exclusion exclusion) {
      return "exclusion constraint";
    }
  }

  private enum Demand implements Constraint.Visitor<String> {
    INSTANCE;

    @Override
    public String primaryKey(PrimaryKey key) {
      return listed(key.columns());
    }

    @Override
    public String uniqueConstraint(UniqueConstraint key) {
      return listed(key.columns());
    }

    @Override
    public String foreignKey(ForeignKey key) {
      return listed(key.columns());
    }

    @Override
    public String check(Check check) {
      return "(" + check.expression().sql() + ")";
    }

    @Override
    public String exclusion(Exclusion exclusion) {
      return "(" + exclusion.definition().sql() + ")";
    }

    private static String listed(Collection<String> columns) {
      return "(" + String.join(", ", columns) + ")";
    }
  }
}
