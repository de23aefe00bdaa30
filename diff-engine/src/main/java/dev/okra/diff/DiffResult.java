package dev.okra.diff;

import dev.okra.domain.plan.Plan;
import java.util.List;

/**
 * What a comparison finds.
 *
 * @param plan what leads from current to desired, taking every open question for a drop and a new
 *     object
 * @param questions likely renames that nobody has decided; as long as there are any, the plan must
 *     not be applied
 */
public record DiffResult(Plan plan, List<RenameQuestion> questions) {
  public DiffResult {
    questions = List.copyOf(questions);
  }
}
