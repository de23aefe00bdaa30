package dev.okra.domain.plan;

import dev.okra.domain.change.Change;
import java.util.List;
import java.util.stream.Stream;

/** Changes in the order in which they have to be applied. */
public record Plan(List<PlannedChange> changes) {
  /** Nothing to do. */
  public static final Plan EMPTY = new Plan(List.of());

  public Plan {
    changes = List.copyOf(changes);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The changes without their hazards. */
  public Stream<Change> bareChanges() {
    return changes.stream().map(PlannedChange::change);
  }

  /** Every hazard of every change. */
  public Stream<Hazard> hazards() {
    return changes.stream().flatMap(c -> c.hazards().stream());
  }
}
