package dev.okra.diff.planner;

import dev.okra.diff.rename.FollowedObjects;
import dev.okra.diff.rename.RenameSequence;
import dev.okra.diff.rename.TemporaryNames;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.OwnedSequences;
import dev.okra.diff.state.SchemaObjects;
import dev.okra.domain.change.Change;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renames tables and enum types, each when its new name is free. */
final class RenamePlanner {
  private final Goal goal;
  private final TemporaryNames temporary = new TemporaryNames(this::isTaken);

  /** Null until two things swap their names, which is rare. */
  private @Nullable Set<String> taken;

  RenamePlanner(Goal goal) {
    this.goal = goal;
  }

  void renameTables(PlanBuilder plan) {
    for (RenameSequence.Step<ObjectName> step : steps(goal.renames().tables())) {
      plan.add(new Change.RenameTable(step.before(), step.after()));
    }
  }

  void renameEnums(PlanBuilder plan) {
    for (RenameSequence.Step<ObjectName> step : steps(goal.renames().enums())) {
      EnumType before =
          (EnumType) plan.state().object(ObjectKey.ofEnum(step.before())).orElseThrow();
      plan.add(new Change.RenameObject(before, before.withName(step.after())));
    }
  }

  /** A sequence that stays with its column keeps its numbers, whatever it is called. */
  void renameSequences(PlanBuilder plan) {
    for (RenameSequence.Step<ObjectName> step : steps(sequenceNames())) {
      ObjectKey key = ObjectKey.ofSequence(step.before());
      Sequence before = (Sequence) plan.state().object(key).orElseThrow();
      plan.add(new Change.RenameObject(before, OwnedSequences.withName(before, step.after())));
    }
  }

  private Map<ObjectName, ObjectName> sequenceNames() {
    Map<ColumnName, ObjectName> wanted = new HashMap<>();
    for (Sequence sequence : goal.desired().sequences()) {
      if (sequence.owner() != null) {
        wanted.put(sequence.owner(), sequence.name());
      }
    }
    FollowedObjects followed = new FollowedObjects(goal.renames());
    Map<ObjectName, ObjectName> names = new HashMap<>();
    for (Sequence sequence : goal.current().sequences()) {
      ColumnName owner = followed.sequence(sequence).owner();
      ObjectName after = owner == null ? null : wanted.get(owner);
      if (after != null && !after.equals(sequence.name())) {
        names.put(sequence.name(), after);
        wanted.remove(owner);
      }
    }
    Set<ObjectName> staying = new HashSet<>();
    goal.current().sequences().forEach(s -> staying.add(s.name()));
    staying.removeAll(names.keySet());
    names.values().removeIf(staying::contains);
    return names;
  }

  private List<RenameSequence.Step<ObjectName>> steps(Map<ObjectName, ObjectName> renames) {
    return RenameSequence.of(renames, () -> ObjectName.of(temporary.get()));
  }

  private boolean isTaken(String name) {
    Set<String> names = taken;
    if (names == null) {
      names = new HashSet<>();
      addNames(goal.current(), names);
      addNames(goal.desired(), names);
      taken = names;
    }
    return names.contains(name);
  }

  private static void addNames(DatabaseSchema schema, Set<String> names) {
    schema.tables().forEach(t -> names.add(t.name().name()));
    SchemaObjects.of(schema).forEach(o -> names.add(o.name().name()));
  }
}
