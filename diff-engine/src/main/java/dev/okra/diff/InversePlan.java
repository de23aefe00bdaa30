package dev.okra.diff;

import dev.okra.diff.planner.Goal;
import dev.okra.diff.planner.Planner;
import dev.okra.diff.rename.RenameResolver;
import dev.okra.diff.state.Readers;
import dev.okra.diff.state.SchemaState;
import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.EnumValueRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.relational.DatabaseSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** The way back, where a change is easier there than back: that change is planned anew. */
final class InversePlan {
  private final Capabilities capabilities;

  InversePlan(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  List<Change> of(DatabaseSchema current, List<Change> changes) {
    List<List<Change>> steps = new ArrayList<>(ofEach(current, changes));
    Collections.reverse(steps);
    return steps.stream().flatMap(List::stream).toList();
  }

  /** What undoes each change, once those after it are undone. */
  List<List<Change>> ofEach(DatabaseSchema current, List<Change> changes) {
    SchemaState state = new SchemaState(ChangeApplier.apply(current, changes));
    List<List<Change>> inverses = new ArrayList<>();
    for (Change change : ChangeApplier.inverse(changes)) {
      List<Change> steps =
          change instanceof Change.AlterEnum alter && removes(alter)
              ? planned(state.toSchema(), alter)
              : List.of(change);
      steps.forEach(state::apply);
      inverses.add(steps);
    }
    Collections.reverse(inverses);
    return List.copyOf(inverses);
  }

  private static boolean removes(Change.AlterEnum change) {
    List<String> kept = new ArrayList<>(change.before().values());
    change.valueRenames().forEach(r -> kept.remove(r.before()));
    return !new HashSet<>(change.after().values()).containsAll(kept);
  }

  private List<Change> planned(DatabaseSchema before, Change.AlterEnum change) {
    List<EnumValueRename> values =
        change.valueRenames().stream()
            .map(
                r ->
                    new EnumValueRename(
                        change.after().name(), r.before(), r.after(), Origin.ANSWER))
            .toList();
    Renames renames = new Renames(List.of(), List.of(), List.of(), values, List.of());
    DatabaseSchema after = ChangeApplier.apply(before, List.of(change));
    return Planner.plan(
        new Goal(
            before,
            new Readers(before),
            after,
            RenameResolver.resolve(before, after, renames),
            capabilities,
            false));
  }
}
