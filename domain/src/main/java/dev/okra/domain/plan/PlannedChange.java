package dev.okra.domain.plan;

import dev.okra.domain.change.Change;
import java.util.List;

/** A change and what it may do to a database in use. */
public record PlannedChange(Change change, List<Hazard> hazards) {
  public PlannedChange {
    hazards = List.copyOf(hazards);
  }
}
