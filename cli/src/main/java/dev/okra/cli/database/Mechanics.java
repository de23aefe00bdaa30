package dev.okra.cli.database;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.change.Change.DropObject;
import dev.okra.domain.plan.Plan;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes of a plan that only take an object out of the way, such as a view over an altered
 * table, and that the same plan makes again as it was. Users need not read of them.
 */
public final class Mechanics {
  private final Plan plan;
  private final Set<Change> ofObjects;

  private Mechanics(Plan plan) {
    this.plan = plan;
    this.ofObjects =
        plan.bareChanges()
            .filter(c -> c instanceof CreateObject || c instanceof DropObject)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of one plan. */
  public static Mechanics of(Plan plan) {
    return new Mechanics(plan);
  }

  /** Whether a change of the plan is one of them. */
  public boolean contains(Change change) {
    return ofObjects.contains(change) && ofObjects.contains(change.inverse());
  }

  /** Every other change of the plan, in its order. */
  public Stream<Change> others() {
    return plan.bareChanges().filter(c -> !contains(c));
  }
}
