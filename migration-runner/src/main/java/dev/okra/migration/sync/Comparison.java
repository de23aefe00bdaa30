package dev.okra.migration.sync;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.RenameQuestion;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.TypeMapping;
import java.util.List;

/**
 * What differs between two schemas on one kind of database.
 *
 * @param current what is there
 * @param desired what is to be there, in the words of the database where one was asked
 * @param plan what leads from one to the other
 * @param renames the renames that the plan carries out
 * @param questions likely renames that nobody has decided; as long as there are any, the plan must
 *     not be applied
 */
public record Comparison(
    ComparedSchema current,
    ComparedSchema desired,
    Plan plan,
    Renames renames,
    List<RenameQuestion> questions) {
  public Comparison {
    questions = List.copyOf(questions);
  }

  /** The words in which the changes are said: those of both schemas, with types as SQL. */
  public ChangeSentences sentences(TypeMapping types) {
    return new ChangeSentences(current.vocabulary(), desired.vocabulary(), types::render);
  }

  /**
   * What undoes each change of the plan, in its order, with what has to be taken out of the way for
   * that.
   */
  public List<List<Change>> inverses(Capabilities capabilities) {
    return new DiffEngine(capabilities).inverses(current.schema(), plan.bareChanges().toList());
  }
}
