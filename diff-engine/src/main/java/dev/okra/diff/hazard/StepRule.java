package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import java.util.List;

/** Judges one step inside a table that was there before the plan. */
interface StepRule {

  /**
   * What the step may do to rows.
   *
   * @param table the table as the steps before have left it
   */
  List<Hazard> judge(TableChange step, PastTable table);
}
