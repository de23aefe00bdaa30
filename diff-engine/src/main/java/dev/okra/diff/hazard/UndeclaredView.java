package dev.okra.diff.hazard;

import dev.okra.diff.state.ObjectKey;
import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.relational.View;
import java.util.List;
import java.util.Set;

/** A view that nobody declared goes only because a table that it reads goes. */
final class UndeclaredView implements HazardRule {
  private final Set<ObjectKey> going;

  UndeclaredView(Set<ObjectKey> going) {
    this.going = going;
  }

  @Override
  public List<Hazard> judge(Change change, Past past) {
    if (change instanceof Change.DropObject drop
        && drop.object() instanceof View view
        && going.contains(ObjectKey.of(view))) {
      return List.of(
          HazardCode.VIEW_GOES_ALONG.found(
              "the view '" + view.name() + "' is not in the schema, and reads a table that goes",
              "declare the view with a query that can stay, or keep the table",
              List.of()));
    }
    return List.of();
  }
}
