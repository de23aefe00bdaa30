package dev.okra.diff.planner;

import dev.okra.diff.compare.TableDiffer;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.SchemaState;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs, before anything is ordered. It looks at the current schema as it is once tables,
 * enum types and enum values have been renamed; only columns still go by their names before.
 */
final class Comparison {
  private final Goal goal;
  private final SchemaState renamed;
  private final Map<ObjectName, Table> desired;
  private final List<Table> created = new ArrayList<>();
  private final NavigableSet<ObjectName> dropped = new TreeSet<>();
  private final NavigableMap<ObjectName, List<TableChange>> steps = new TreeMap<>();
  private final List<EnumDifference> enums;

  Comparison(Goal goal) {
    this.goal = goal;
    PlanBuilder renaming = new PlanBuilder(goal.current());
    RenamePlanner renames = new RenamePlanner(goal);
    renames.renameTables(renaming);
    renames.renameEnums(renaming);
    renames.renameSequences(renaming);
    this.renamed = renaming.state();
    this.enums = findEnums();
    enums.forEach(this::renameValues);
    this.desired = new HashMap<>(2 * goal.desired().tables().size());
    goal.desired().tables().forEach(t -> desired.put(t.name(), t));
    findTables();
  }

  private List<EnumDifference> findEnums() {
    List<EnumDifference> result = new ArrayList<>();
    for (EnumType after : goal.desired().enums()) {
      renamed
          .object(ObjectKey.ofEnum(after.name()))
          .map(EnumType.class::cast)
          .filter(before -> !before.values().equals(after.values()))
          .map(before -> new EnumDifference(before, after, goal.renames().valuesOf(after.name())))
          .ifPresent(result::add);
    }
    result.sort((a, b) -> a.name().compareTo(b.name()));
    return List.copyOf(result);
  }

  private void renameValues(EnumDifference difference) {
    List<ValueRename> renames = difference.renames();
    if (!renames.isEmpty()) {
      EnumType before = difference.before();
      EnumType after = before.withValues(difference.renamedValues());
      renamed.apply(new Change.AlterEnum(before, after, renames, List.of()));
    }
  }

  private void findTables() {
    TableDiffer differ = new TableDiffer(goal.columnOrder());
    PendingRenames pending = new PendingRenames(goal.renames());
    for (Table after : goal.desired().tables()) {
      Optional<Table> before = renamed.table(after.name());
      if (before.isEmpty()) {
        created.add(after);
        continue;
      }
      List<TableChange> changes = differ.steps(pending.pair(before.get(), after));
      if (!changes.isEmpty()) {
        steps.put(after.name(), changes);
      }
    }
    created.sort(Comparator.comparing(Table::name));
    renamed.tables().stream()
        .map(Table::name)
        .filter(n -> !desired.containsKey(n))
        .forEach(dropped::add);
  }

  Goal goal() {
    return goal;
  }

  /** The current schema with tables, enum types and enum values renamed. */
  SchemaState renamed() {
    return renamed;
  }

  /** Tables that are to be there, by name. */
  Map<ObjectName, Table> desired() {
    return desired;
  }

  /** Tables that are not there yet, by name. */
  List<Table> created() {
    return created;
  }

  /** Tables that are to go, by the names that they have once others are renamed. */
  NavigableSet<ObjectName> dropped() {
    return dropped;
  }

  /** Tables that stay and change, with all their steps. */
  NavigableMap<ObjectName, List<TableChange>> steps() {
    return steps;
  }

  /** Enum types that stay and whose values change. */
  List<EnumDifference> enums() {
    return enums;
  }
}
