package dev.okra.mysql.write;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.function.Consumer;

/** Something done with a constraint, by its kind; exclusions are refused. */
record ConstraintSteps(
    Consumer<PrimaryKey> onPrimaryKey,
    Consumer<UniqueConstraint> onUnique,
    Consumer<ForeignKey> onForeignKey,
    Consumer<Check> onCheck)
    implements Constraint.Visitor<ConstraintSteps> {

  @Override
  public ConstraintSteps primaryKey(PrimaryKey constraint) {
    onPrimaryKey.accept(constraint);
    return this;
  }

  @Override
  public ConstraintSteps uniqueConstraint(UniqueConstraint constraint) {
    onUnique.accept(constraint);
    return this;
  }

  @Override
  public ConstraintSteps foreignKey(ForeignKey constraint) {
    onForeignKey.accept(constraint);
    return this;
  }

  @Override
  public ConstraintSteps check(Check constraint) {
    onCheck.accept(constraint);
    return this;
  }

  @Override
  public ConstraintSteps exclusion(Exclusion constraint) {
    throw Refusal.noSuchKind("exclusion constraints", constraint.name());
  }
}
