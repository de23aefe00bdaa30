package dev.okra.diff.planner;

import dev.okra.diff.rename.FollowedObjects;
import dev.okra.diff.state.BoundRoutines;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.Readers;
import dev.okra.diff.state.Unordered;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which views, triggers, policies and the like are taken away before tables change: those
 * that are not to be there, those that are to be others, and those that a database would not let
 * the table change under. What is to be there is made again at the end.
 */
final class ReaderPlanner {
  private final Goal goal;
  private final ObjectPlanner objects;
  private final TablePlanner tables;
  private final Readers readers;
  private final ChangedRoutines routines;
  private final Set<String> renamedValues = new HashSet<>();
  private final Map<String, List<Trigger>> followers = new HashMap<>();
  private final Map<ObjectKey, SchemaObject> going = new HashMap<>();

  ReaderPlanner(
      Comparison comparison, ObjectPlanner objects, TablePlanner tables, ChangedRoutines routines) {
    this.goal = comparison.goal();
    this.objects = objects;
    this.tables = tables;
    this.readers = goal.readers();
    this.routines = routines;
    routines.ofOtherTypes().forEach(this::take);
    comparison.enums().forEach(e -> e.renames().forEach(r -> renamedValues.add(r.before())));
    for (Trigger trigger : goal.current().triggers()) {
      trigger
          .attributes()
          .value(Trigger.FOLLOWS)
          .ifPresent(f -> followers.computeIfAbsent(f, k -> new ArrayList<>()).add(trigger));
    }
    goal.current().views().forEach(this::decide);
    goal.current().triggers().forEach(this::decide);
    goal.current().others().forEach(this::decide);
    for (Table table : goal.current().tables()) {
      decide(table, comparison);
    }
    takeBound(new BoundReaders(goal, routines, name -> changing(name, comparison)));
  }

  private void takeBound(BoundReaders bound) {
    int before;
    do {
      before = going.size();
      bound.affected(List.copyOf(going.values())).forEach(this::take);
      Set<String> names = bound.namesAmong(going);
      if (!names.isEmpty()) {
        goal.current().views().stream()
            .filter(v -> mentions(v.query().sql(), names, false))
            .forEach(this::take);
        goal.current().others().stream()
            .filter(o -> ObjectPlanner.hangsOnRelations(o))
            .filter(o -> mentions(o.definition().sql(), names, false))
            .forEach(this::take);
      }
    } while (going.size() > before);
  }

  /** What a table no longer has under its name, or the table itself. */
  private Set<String> changing(ObjectName before, Comparison comparison) {
    Table after = comparison.desired().get(goal.renames().table(before));
    boolean moved = after == null || !after.name().equals(before);
    if (after == null || (moved && comparison.desired().containsKey(before))) {
      return Set.of(before.name());
    }
    TableTouch touch = tables.touchOf(goal.renames().table(before));
    Set<String> names = touch.others(after);
    names.addAll(touch.dropped());
    return names;
  }

  /**
   * Takes them away: triggers and policies first, then views and routines that the server has read,
   * those that read others first, then aggregates.
   */
  void drop(PlanBuilder plan) {
    objects.drop(plan, ofKind(ObjectKey.Kind.TRIGGER));
    Map<ObjectKey, SchemaObject> customs = ofKind(ObjectKey.Kind.CUSTOM);
    customs.keySet().removeIf(key -> plan.state().object(key).isEmpty());
    customs.values().removeIf(ObjectPlanner::isForExpressions);
    Map<ObjectKey, SchemaObject> aggregates = new HashMap<>(customs);
    aggregates.values().removeIf(o -> !ObjectPlanner.isAggregate(o));
    customs.keySet().removeAll(aggregates.keySet());
    objects.drop(plan, customs);
    Map<ObjectKey, SchemaObject> readers = ofKind(ObjectKey.Kind.ROUTINE);
    readers.values().removeIf(r -> !BoundRoutines.isBound((Routine) r));
    readers.putAll(ofKind(ObjectKey.Kind.VIEW));
    objects.drop(plan, readers);
    objects.drop(plan, aggregates);
  }

  /**
   * Takes away what these and tables use: operator classes and the like, then the routines that
   * those call.
   */
  void dropUsed(PlanBuilder plan) {
    Map<ObjectKey, SchemaObject> customs = ofKind(ObjectKey.Kind.CUSTOM);
    customs.keySet().removeIf(key -> plan.state().object(key).isEmpty());
    objects.dropForExpressions(plan, customs);
    Map<ObjectKey, SchemaObject> called = ofKind(ObjectKey.Kind.ROUTINE);
    called.keySet().removeIf(key -> plan.state().object(key).isEmpty());
    objects.drop(plan, called);
  }

  private Map<ObjectKey, SchemaObject> ofKind(ObjectKey.Kind kind) {
    Map<ObjectKey, SchemaObject> result = new HashMap<>();
    going.forEach(
        (key, object) -> {
          if (key.kind() == kind) {
            result.put(key, object);
          }
        });
    return result;
  }

  private void decide(View view) {
    boolean stays =
        objects
            .wanted(ObjectKey.of(view))
            .filter(after -> Unordered.same(view, after) || isReplaceable(view, (View) after))
            .isPresent();
    String sql = view.query().sql();
    boolean loses = routines.losesAttribute(sql) && changes(view);
    if (!stays || routines.areIn(sql) || loses || holdsRenamedValue(view)) {
      take(view);
    }
  }

  /** The server renames the value in the view as well; it is made again where it is written. */
  private boolean holdsRenamedValue(View view) {
    return !renamedValues.isEmpty()
        && changes(view)
        && SqlWords.of(view.query().sql()).literals().stream().anyMatch(renamedValues::contains);
  }

  /**
   * Whether a view can become another one while it is there: by one statement, or, with rows that
   * it keeps, by its indexes and properties alone.
   */
  private boolean isReplaceable(View before, View after) {
    boolean keepsRows =
        before.materialized() && after.materialized() && before.query().equals(after.query());
    boolean plain =
        !before.materialized() && !after.materialized() && readers.viewsOf(before.name()).isEmpty();
    return goal.inPlace() && (plain || keepsRows);
  }

  private void decide(Trigger trigger) {
    Trigger followed = new FollowedObjects(goal.renames()).trigger(trigger);
    if (objects.wanted(ObjectKey.of(followed)).filter(followed::equals).isEmpty()) {
      take(trigger);
    }
  }

  private void decide(CustomObject object) {
    String sql = object.definition().sql();
    boolean uses = ObjectPlanner.hangsOnRelations(object) && routines.areIn(sql);
    boolean comesBack =
        ObjectPlanner.isForExpressions(object) && objects.wanted(ObjectKey.of(object)).isPresent();
    boolean calls = comesBack || ObjectPlanner.isWatching(object);
    boolean stands = comesBack && ObjectPlanner.standsOnOperators(object);
    if (uses
        || routines.breaks(object)
        || (calls && routines.areCalledIn(sql))
        || (stands && routines.hasChangedOperator(sql))) {
      take(object);
    }
  }

  /**
   * A policy, rule or trigger does not let a column that it names change or go; statistics go along
   * with the column.
   */
  private boolean isAbout(CustomObject object, Set<String> others, TableTouch touch) {
    String sql = object.definition().sql();
    boolean stays = objects.wanted(ObjectKey.of(object)).filter(object::equals).isPresent();
    boolean loses =
        !stays && (mentions(sql, touch.dropped(), true) || mentions(sql, touch.renamed(), true));
    return ObjectPlanner.hangsOnRelations(object)
        ? loses || mentions(sql, others, true)
        : loses && object.kind().equals("STATISTICS");
  }

  /** Whether an object goes by itself, or is in the way, with what a table loses. */
  private boolean restsOn(Table table, CustomObject object, boolean gone, Comparison comparison) {
    return switch (object.kind()) {
      case "STATISTICS" -> gone || isOverRemade(object, table);
      case "CONSTRAINT" -> gone || losesKey(table, comparison);
      default -> false;
    };
  }

  /** Whether a foreign key may rest on what goes. */
  private boolean losesKey(Table before, Comparison comparison) {
    ObjectName name = goal.renames().table(before.name());
    TableTouch touch = tables.touchOf(name);
    return comparison.steps().getOrDefault(name, List.of()).stream()
            .anyMatch(step -> UniqueKey.droppedBy(step).isPresent())
        || UniqueKey.of(before).anyMatch(key -> touch.unfits(key.carried()));
  }

  /** A computed column may be made anew when a type changes, and statistics over it go with it. */
  private boolean isOverRemade(CustomObject statistics, Table table) {
    Set<String> computed =
        table.columns().stream()
            .filter(c -> c.generated() != null)
            .map(Column::name)
            .collect(Collectors.toSet());
    return !tables.touchOf(goal.renames().table(table.name())).retyped().isEmpty()
        && mentions(statistics.definition().sql(), computed, false);
  }

  private void decide(Table table, Comparison comparison) {
    ObjectName before = table.name();
    Table after = comparison.desired().get(goal.renames().table(before));
    boolean moved = after == null || !after.name().equals(before);
    boolean replaced = moved && comparison.desired().containsKey(before);
    TableTouch touch = tables.touchOf(goal.renames().table(before));
    boolean rebuilt = touch.rebuilt() && !goal.inPlace();
    Set<String> others = touch.others(after);
    for (View view : readers.viewsOf(before)) {
      boolean reads = replaced || rebuilt || mentions(view.query().sql(), others, true);
      if (reads || (changes(view) && (moved || mentionsGone(view, touch)))) {
        take(view);
      }
    }
    for (Trigger trigger : readers.triggersOn(before)) {
      if (after == null || rebuilt || isAbout(trigger, others)) {
        take(trigger);
      }
    }
    boolean gone = after == null || replaced;
    for (CustomObject object : readers.othersMentioning(before)) {
      if (isAbout(object, others, touch) || restsOn(table, object, gone, comparison)) {
        take(object);
      }
    }
    if (rebuilt || replaced) {
      readers.triggersMentioning(before).forEach(this::take);
    }
  }

  private boolean changes(View view) {
    return objects
        .wanted(ObjectKey.of(view))
        .filter(after -> Unordered.same(view, after))
        .isEmpty();
  }

  private static boolean mentionsGone(View view, TableTouch touch) {
    return mentions(view.query().sql(), touch.dropped(), true)
        || mentions(view.query().sql(), touch.renamed(), true);
  }

  private static boolean isAbout(Trigger trigger, Set<String> columns) {
    boolean condition = trigger.when() != null && mentions(trigger.when().sql(), columns, false);
    return condition
        || trigger.updateColumns().stream().anyMatch(columns::contains)
        || mentions(trigger.action().sql(), columns, false);
  }

  private static boolean mentions(String sql, Set<String> columns, boolean star) {
    if (columns.isEmpty()) {
      return false;
    }
    SqlWords words = SqlWords.of(sql);
    return words.mentionsAny(columns) || (star && words.hasStar());
  }

  private void take(Routine routine) {
    going.put(ObjectKey.of(routine), routine);
  }

  private void take(CustomObject object) {
    going.put(ObjectKey.of(object), object);
  }

  /** A trigger goes with those that are to fire after it: made again, it would be the last. */
  private void take(Trigger first) {
    Deque<Trigger> pending = new ArrayDeque<>(List.of(first));
    while (!pending.isEmpty()) {
      Trigger trigger = pending.remove();
      if (going.put(ObjectKey.of(trigger), trigger) == null) {
        pending.addAll(followers.getOrDefault(trigger.name().name(), List.of()));
      }
    }
  }

  /** A view goes with all that read it, and they with their triggers. */
  private void take(View first) {
    Deque<View> pending = new ArrayDeque<>(List.of(first));
    while (!pending.isEmpty()) {
      View view = pending.remove();
      if (going.put(ObjectKey.of(view), view) == null) {
        readers.triggersOn(view.name()).forEach(this::take);
        readers.triggersMentioning(view.name()).forEach(this::take);
        readers.othersMentioning(view.name()).stream()
            .filter(ObjectPlanner::hangsOnRelations)
            .forEach(this::take);
        pending.addAll(readers.viewsOf(view.name()));
      }
    }
  }
}
