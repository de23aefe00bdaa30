package dev.okra.diff.planner;

import dev.okra.diff.state.SchemaState;
import dev.okra.diff.state.TableSteps;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;

/** Changes so far, and the state to which they lead. */
final class PlanBuilder {
  private final SchemaState state;
  private final List<Change> changes = new ArrayList<>();

  PlanBuilder(DatabaseSchema current) {
    this.state = new SchemaState(current);
  }

  PlanBuilder(Goal goal) {
    int tables = Math.max(goal.current().tables().size(), goal.desired().tables().size());
    this.state = new SchemaState(goal.current(), tables);
  }

  SchemaState state() {
    return state;
  }

  Table table(ObjectName name) {
    return state
        .table(name)
        .orElseThrow(() -> new IllegalStateException("no table " + name + " at this point"));
  }

  void add(Change change) {
    state.apply(change);
    changes.add(change);
  }

  /** Alters a table, unless there is nothing to alter. */
  void alter(ObjectName name, List<TableChange> steps) {
    if (!steps.isEmpty()) {
      Table before = table(name);
      add(new Change.AlterTable(before, TableSteps.apply(before, steps), steps));
    }
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }
}
