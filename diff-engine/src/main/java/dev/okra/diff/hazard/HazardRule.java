package dev.okra.diff.hazard;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import java.util.List;

/** Judges changes as a whole. */
interface HazardRule {

  /**
   * What the change may do to rows.
   *
   * @param past what has happened before it
   */
  List<Hazard> judge(Change change, Past past);
}
