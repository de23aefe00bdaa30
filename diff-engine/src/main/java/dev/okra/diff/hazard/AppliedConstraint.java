package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ForeignKey;
import java.util.List;

/** A constraint that so far spared the rows that are there is applied to them. */
final class AppliedConstraint implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.AlterConstraint alter)
        || isApplied(alter.before())
        || !isApplied(alter.after())) {
      return List.of();
    }
    return List.of(
        HazardCode.CONSTRAINT_APPLIED.found(
            "rows of '" + table.original() + "' may break '" + alter.after().name() + "'",
            "look for rows that break it, and change them first",
            new RowScope.AllRows(table.original())));
  }

  private static boolean isApplied(Constraint constraint) {
    if (constraint instanceof Check check) {
      return check.validated() && check.enforced();
    }
    return !(constraint instanceof ForeignKey key) || key.validated();
  }
}
