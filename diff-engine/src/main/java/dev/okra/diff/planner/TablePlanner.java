package dev.okra.diff.planner;

import dev.okra.diff.compare.TableDiffer;
import dev.okra.diff.compare.TableTexts;
import dev.okra.diff.state.Parents;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Drops, makes and alters tables. A table comes after those that its new foreign keys refer to; a
 * foreign key to one that comes later still, as in a circle, waits until all are there. Where
 * tables are made again as a whole, nothing waits: each table is altered once.
 */
final class TablePlanner {
  private final Comparison comparison;
  private final EnumPlanner enums;
  private final ChangedRoutines routines;
  private final TableDiffer differ;
  private final PendingRenames pending;
  private final Map<ObjectName, TableTouch> touches = new HashMap<>();
  private final List<ObjectName> dropOrder;

  /** In which order tables are made and altered; nothing until that is decided. */
  private DependencyOrder<ObjectName> order =
      DependencyOrder.of(List.<ObjectName>of(), n -> List.of());

  private final NavigableSet<ObjectName> unfinished = new TreeSet<>();

  TablePlanner(Comparison comparison, EnumPlanner enums, ChangedRoutines routines) {
    this.routines = routines;
    this.comparison = comparison;
    this.enums = enums;
    this.differ = new TableDiffer(comparison.goal().columnOrder());
    this.pending = new PendingRenames(comparison.goal().renames());
    comparison
        .steps()
        .forEach((t, steps) -> touches.put(t, TableTouch.of(steps, pending.columnsOf(t))));
    this.dropOrder = dropOrder();
  }

  /** What is done to a table that stays; the table by the name that it is to have. */
  TableTouch touchOf(ObjectName table) {
    TableTouch touch = touches.getOrDefault(table, TableTouch.NONE);
    return comparison
        .renamed()
        .table(table)
        .map(enums::swappedColumns)
        .filter(swapped -> !swapped.isEmpty())
        .map(touch::withSwapped)
        .orElse(touch);
  }

  /** Takes out of the way what whole tables would stumble over. */
  void prepare(PlanBuilder plan) {
    new EarlySteps(comparison, enums, routines, this::touchOf, dropOrder).addTo(plan);
    new Partings(comparison).addTo(plan);
  }

  void drop(PlanBuilder plan) {
    dropOrder.forEach(name -> plan.add(new Change.DropTable(plan.table(name))));
  }

  /** Makes and alters all tables, but for what has to wait. */
  void createAndAlter(PlanBuilder plan) {
    Set<ObjectName> staying = new HashSet<>(comparison.steps().keySet());
    staying.addAll(touchedByPreparation(plan));
    Map<ObjectName, Set<ObjectName>> added = new HashMap<>();
    staying.forEach(n -> added.put(n, newReferences(desired(n), steps(plan, n))));
    List<ObjectName> names = new ArrayList<>(staying);
    comparison.created().forEach(t -> names.add(t.name()));
    order =
        DependencyOrder.of(
            names,
            n -> {
              Set<ObjectName> references = added.get(n);
              return references == null ? references(desired(n)) : references;
            });
    for (ObjectName name : order.order()) {
      if (staying.contains(name)) {
        alter(plan, name);
      } else {
        create(plan, desired(name), order.beforeTheirs().contains(name));
      }
    }
  }

  /** Adds what had to wait. */
  void finish(PlanBuilder plan) {
    unfinished.forEach(name -> plan.alter(name, steps(plan, name)));
  }

  private Set<ObjectName> touchedByPreparation(PlanBuilder plan) {
    Set<ObjectName> touched = new HashSet<>();
    for (Change change : plan.changes()) {
      if (change instanceof Change.AlterTable alter
          && comparison.desired().containsKey(alter.after().name())) {
        touched.add(alter.after().name());
      }
    }
    return touched;
  }

  private void create(PlanBuilder plan, Table table, boolean beforeOthers) {
    boolean mayWait =
        beforeOthers
            || enums.removesLate()
            || table.foreignKeys().stream().anyMatch(k -> waitsForIndex(table, k));
    Table made = mayWait ? withoutWaiting(table) : table;
    if (!made.equals(table)) {
      unfinished.add(table.name());
    }
    plan.add(new Change.CreateTable(made));
  }

  /** A table without what has to wait; its primary and unique keys never have to. */
  private Table withoutWaiting(Table table) {
    return table
        .withForeignKeys(table.foreignKeys().stream().filter(k -> !mustWait(table, k)).toList())
        .withChecks(table.checks().stream().filter(c -> !mustWait(table, c)).toList())
        .withExclusions(table.exclusions().stream().filter(c -> !mustWait(table, c)).toList())
        .withIndexes(table.indexes().stream().filter(i -> !mustWait(table, i)).toList());
  }

  private void alter(PlanBuilder plan, ObjectName name) {
    Table table = desired(name);
    List<TableChange> steps = steps(plan, name);
    List<TableChange> now = steps.stream().filter(s -> !mustWait(table, s)).toList();
    if (now.size() < steps.size()) {
      unfinished.add(name);
    }
    plan.alter(name, now);
    pending.done(name);
  }

  private List<TableChange> steps(PlanBuilder plan, ObjectName name) {
    return differ.steps(pending.pair(plan.table(name), desired(name)));
  }

  private boolean mustWait(Table table, TableChange step) {
    if (step instanceof TableChange.AddConstraint add) {
      return mustWait(table, add.constraint());
    }
    return step instanceof TableChange.AddIndex add && mustWait(table, add.index());
  }

  private boolean mustWait(Table table, Constraint constraint) {
    if (!comparison.goal().inPlace()) {
      return false;
    }
    boolean waits =
        constraint instanceof ForeignKey key
            && (order.comesAfter(key.referencedTable(), table.name()) || waitsForIndex(table, key));
    return waits || enums.mustWait(table, TableTexts.of(constraint).toList());
  }

  /**
   * Whether a key refers to columns of its own table that only a new index makes unique. It is part
   * of a table, and an index is made after it where constraints are something else.
   */
  private boolean waitsForIndex(Table table, ForeignKey key) {
    if (!comparison.goal().capabilities().can(Capability.UNIQUE_CONSTRAINTS)
        || !comparison.goal().inPlace()
        || !key.referencedTable().equals(table.name())) {
      return false;
    }
    Set<String> columns = Set.copyOf(key.referencedColumns());
    PrimaryKey primary = table.primaryKey();
    boolean constrained =
        (primary != null && columns.equals(Set.copyOf(primary.columns())))
            || table.uniqueConstraints().stream()
                .anyMatch(c -> columns.equals(Set.copyOf(c.columns())));
    return !constrained && newIndexes(table).anyMatch(i -> isKeyOver(i, columns));
  }

  private static boolean isKeyOver(Index index, Set<String> columns) {
    return index.unique() && columns.equals(Set.copyOf(index.columns()));
  }

  private Stream<Index> newIndexes(Table table) {
    List<TableChange> steps = comparison.steps().get(table.name());
    return steps == null
        ? table.indexes().stream()
        : steps.stream()
            .filter(TableChange.AddIndex.class::isInstance)
            .map(step -> ((TableChange.AddIndex) step).index());
  }

  private boolean mustWait(Table table, Index index) {
    return enums.mustWait(table, TableTexts.of(index).toList());
  }

  /** What new foreign keys refer to, and the tables whose columns are columns of this one. */
  private static Set<ObjectName> newReferences(Table table, List<TableChange> steps) {
    Set<ObjectName> references = new HashSet<>(Parents.of(table));
    for (TableChange step : steps) {
      if (step instanceof TableChange.AddConstraint add
          && add.constraint() instanceof ForeignKey key) {
        references.add(key.referencedTable());
      }
    }
    return references;
  }

  /** What foreign keys refer to, maybe twice, and the tables whose columns these are. */
  private static List<ObjectName> references(Table table) {
    List<ObjectName> references = new ArrayList<>(Parents.of(table));
    table.foreignKeys().forEach(k -> references.add(k.referencedTable()));
    return references;
  }

  /** Tables that go: those that refer to others first. */
  private List<ObjectName> dropOrder() {
    DependencyOrder<ObjectName> dependencies =
        DependencyOrder.of(
            comparison.dropped(),
            n -> comparison.renamed().table(n).map(TablePlanner::references).orElseGet(List::of));
    List<ObjectName> order = new ArrayList<>(dependencies.order());
    Collections.reverse(order);
    return List.copyOf(order);
  }

  private Table desired(ObjectName name) {
    return Optional.ofNullable(comparison.desired().get(name)).orElseThrow();
  }
}
