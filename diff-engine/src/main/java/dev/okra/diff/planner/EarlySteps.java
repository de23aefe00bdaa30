package dev.okra.diff.planner;

import dev.okra.diff.compare.TableTexts;
import dev.okra.diff.state.Unordered;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What has to happen to tables before any of them is dropped, made or altered as a whole: foreign
 * keys whose other end is about to change or to go, names that another table is about to take,
 * conditions that stand in the way of an enum type or an operator. Whatever of that is to be there
 * in the end is found missing later, and made again.
 */
final class EarlySteps {
  private final Comparison comparison;
  private final EnumPlanner enums;
  private final ChangedRoutines routines;
  private final NameClaims claims;
  private final boolean inPlace;
  private final boolean indexNamesByTable;
  private final Function<ObjectName, TableTouch> touches;
  private final Map<ObjectName, Set<Set<String>>> goingKeys = new HashMap<>();
  private final Map<ObjectName, Integer> dropPositions = new HashMap<>();

  EarlySteps(
      Comparison comparison,
      EnumPlanner enums,
      ChangedRoutines routines,
      Function<ObjectName, TableTouch> touches,
      List<ObjectName> dropOrder) {
    this.comparison = comparison;
    this.enums = enums;
    this.routines = routines;
    this.claims = new NameClaims(comparison);
    this.inPlace = comparison.goal().inPlace();
    this.indexNamesByTable = comparison.goal().capabilities().can(Capability.INDEX_NAMES_BY_TABLE);
    this.touches = touches;
    comparison.steps().forEach((table, steps) -> goingKeys.put(table, goingKeys(steps)));
    for (ObjectName table : dropOrder) {
      dropPositions.put(table, dropPositions.size());
    }
  }

  void addTo(PlanBuilder plan) {
    NavigableMap<ObjectName, List<TableChange>> early = new TreeMap<>();
    for (Table table : plan.state().tables()) {
      Set<TableChange> steps = stepsOf(table);
      if (!steps.isEmpty()) {
        early.put(table.name(), List.copyOf(steps));
      }
    }
    if (keysRestOnWhatGoes(early)) {
      early.forEach((table, steps) -> plan.alter(table, part(steps, true)));
      early.forEach((table, steps) -> plan.alter(table, part(steps, false)));
    } else {
      early.forEach(plan::alter);
    }
  }

  /** Whether a foreign key goes that refers to another table of which something else goes. */
  private static boolean keysRestOnWhatGoes(Map<ObjectName, List<TableChange>> early) {
    for (Map.Entry<ObjectName, List<TableChange>> table : early.entrySet()) {
      for (TableChange step : part(table.getValue(), true)) {
        ObjectName other = droppedForeignKey(step).orElseThrow().referencedTable();
        boolean own = other.equals(table.getKey());
        if (!own && !part(early.getOrDefault(other, List.of()), false).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The drops of foreign keys, or everything else. */
  private static List<TableChange> part(List<TableChange> steps, boolean foreignKeys) {
    return steps.stream().filter(s -> droppedForeignKey(s).isPresent() == foreignKeys).toList();
  }

  private static Optional<ForeignKey> droppedForeignKey(TableChange step) {
    return step instanceof TableChange.DropConstraint drop
            && drop.constraint() instanceof ForeignKey key
        ? Optional.of(key)
        : Optional.empty();
  }

  private Set<TableChange> stepsOf(Table table) {
    Set<TableChange> result = new LinkedHashSet<>();
    List<TableChange> later = comparison.steps().getOrDefault(table.name(), List.of());
    EarlyNames names = new EarlyNames(table, claims, inPlace, indexNamesByTable);
    List<TableChange> named = later.stream().flatMap(step -> step.accept(names).stream()).toList();
    if (inPlace) {
      Set<Constraint> dropped = droppedConstraints(later);
      Set<Set<String>> earlyKeys = goingKeys(named);
      Unordered.foreignKeys(table).stream()
          .filter(k -> mustGo(table, k, dropped.contains(k)) || isOwnKey(table, k, earlyKeys))
          .forEach(k -> result.add(new TableChange.DropConstraint(k)));
      dropInTheWay(table, result);
    }
    named.stream().filter(step -> !isDropped(step, result)).forEach(result::add);
    return result;
  }

  private void dropInTheWay(Table table, Set<TableChange> result) {
    if (!enums.concerns(table) && !routines.concernTables()) {
      return;
    }
    Table ordered = Unordered.constraintsAndIndexes(table);
    ordered
        .constraints()
        .filter(c -> isInTheWay(table, TableTexts.of(c).toList()))
        .forEach(c -> result.add(new TableChange.DropConstraint(c)));
    ordered.indexes().stream()
        .filter(i -> isInTheWay(table, TableTexts.of(i).toList()) || routines.areUnder(i, table))
        .forEach(i -> result.add(new TableChange.DropIndex(i)));
  }

  private boolean isInTheWay(Table table, List<String> texts) {
    return enums.isInTheWay(table, texts) || routines.areInTheWay(table, texts);
  }

  private static boolean isDropped(TableChange rename, Set<TableChange> dropped) {
    if (rename instanceof TableChange.RenameIndex r) {
      return dropped.contains(new TableChange.DropIndex(r.before()));
    }
    return rename instanceof TableChange.RenameConstraint r
        && dropped.contains(new TableChange.DropConstraint(r.before()));
  }

  private boolean mustGo(Table table, ForeignKey key, boolean isDroppedLater) {
    ObjectName referenced = key.referencedTable();
    boolean self = referenced.equals(table.name());
    Integer ownPosition = dropPositions.get(table.name());
    Integer otherPosition = dropPositions.get(referenced);
    if (ownPosition != null) {
      return otherPosition != null && otherPosition < ownPosition;
    }
    if (otherPosition != null) {
      return true;
    }
    TableTouch touch = touches.apply(referenced);
    boolean otherEnd =
        touch.unfits(key.referencedColumns())
            || touch.unfits(carried(key))
            || goingKeys
                .getOrDefault(referenced, Set.of())
                .contains(Set.copyOf(key.referencedColumns()));
    boolean ownEnd = touches.apply(table.name()).unfits(key.columns());
    return isDroppedLater ? otherEnd && !self : otherEnd || ownEnd;
  }

  /** The columns that the keys on which it may rest carry. */
  private List<String> carried(ForeignKey key) {
    Set<String> columns = Set.copyOf(key.referencedColumns());
    return comparison.renamed().table(key.referencedTable()).stream()
        .flatMap(UniqueKey::of)
        .filter(k -> columns.equals(new HashSet<>(k.columns())))
        .flatMap(k -> k.carried().stream())
        .toList();
  }

  /** Whether it rests on a key of the same table that goes early. */
  private static boolean isOwnKey(Table table, ForeignKey key, Set<Set<String>> goingEarly) {
    return key.referencedTable().equals(table.name())
        && goingEarly.contains(Set.copyOf(key.referencedColumns()));
  }

  private static Set<Constraint> droppedConstraints(List<TableChange> steps) {
    Set<Constraint> dropped = new HashSet<>();
    for (TableChange step : steps) {
      if (step instanceof TableChange.DropConstraint drop) {
        dropped.add(drop.constraint());
      }
    }
    return dropped;
  }

  /** The column sets of the keys that go, which foreign keys may rest on. */
  private static Set<Set<String>> goingKeys(List<TableChange> steps) {
    Set<Set<String>> keys = new HashSet<>();
    steps.stream()
        .flatMap(step -> UniqueKey.droppedBy(step).stream())
        .forEach(key -> keys.add(new HashSet<>(key.columns())));
    return keys;
  }
}
