package dev.okra.diff.hazard;

import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.Readers;
import dev.okra.diff.state.TableSteps;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.relational.DatabaseSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the changes of a plan may do to rows, one after another. */
public final class HazardJudge {
  private final List<HazardRule> rules;
  private final List<StepRule> stepRules;
  private final Past past = new Past();

  /**
   * A judge of one plan.
   *
   * @param current what there is before it
   * @param readers who reads what there is before it
   * @param desired what is to be there after it
   * @param undeclared what it drops although nobody asked for that
   */
  public HazardJudge(
      DatabaseSchema current, Readers readers, DatabaseSchema desired, Set<ObjectKey> undeclared) {
    BrokenView brokenView = new BrokenView(readers, desired);
    RoutineInTheWay routineInTheWay = new RoutineInTheWay(current);
    this.rules =
        List.of(
            new DroppedTable(),
            new DroppedObject(),
            new RemovedEnumValue(),
            brokenView,
            new UndeclaredView(undeclared),
            new ReplacedInUse(current, desired),
            routineInTheWay,
            new StricterDomain(current));
    this.stepRules =
        List.of(
            brokenView,
            routineInTheWay,
            new DroppedColumn(),
            new ChangedType(),
            new RemovedInlineValue(),
            new ComputedColumn(),
            new RequiredColumn(),
            new AddedRequiredColumn(),
            new NewKey(),
            new NewForeignKey(),
            new NewCheck(),
            new AppliedConstraint());
  }

  /** What the next change of the plan may do. */
  public List<Hazard> judge(Change change) {
    List<Hazard> hazards = new ArrayList<>();
    rules.forEach(r -> hazards.addAll(r.judge(change, past)));
    if (change instanceof Change.AlterTable alter) {
      hazards.addAll(judgeSteps(alter));
    } else if (change instanceof Change.CreateTable create) {
      past.created(create.table().name());
    } else if (change instanceof Change.RenameTable rename) {
      past.renamed(rename);
    }
    return List.copyOf(hazards);
  }

  private List<Hazard> judgeSteps(Change.AlterTable alter) {
    Optional<PastTable> found = past.table(alter.before().name());
    if (found.isEmpty()) {
      return List.of();
    }
    PastTable table = found.get();
    table.now(alter.before());
    List<Hazard> hazards = new ArrayList<>();
    for (TableChange step : alter.changes()) {
      stepRules.forEach(r -> hazards.addAll(r.judge(step, table)));
      table.follow(step);
      table.now(TableSteps.apply(table.now(), List.of(step)));
    }
    return hazards;
  }
}
