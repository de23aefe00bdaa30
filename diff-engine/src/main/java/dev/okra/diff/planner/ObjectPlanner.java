package dev.okra.diff.planner;

import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.ObjectKey.Kind;
import dev.okra.diff.state.SchemaObjects;
import dev.okra.diff.state.Unordered;
import dev.okra.domain.change.Change;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes, replaces and drops objects that are not tables, kind by kind, each after what it depends
 * on. What is there and as it is to be is left alone.
 */
final class ObjectPlanner {
  /** Kinds of objects without a record of their own that columns can be of. */
  private static final Set<String> COLUMN_KINDS = Set.of("TYPE", "COLLATION");

  /** Kinds that belong to tables and views, and that may read other views. */
  private static final Set<String> RELATION_KINDS =
      Set.of("POLICY", "RULE", "TRIGGER", "PUBLICATION");

  /** Kinds that expressions and indexes of tables can use, those that others need first. */
  private static final List<String> EXPRESSION_KINDS =
      List.of(
          "CONVERSION",
          "TEXT SEARCH DICTIONARY",
          "TEXT SEARCH CONFIGURATION",
          "OPERATOR",
          "OPERATOR FAMILY",
          "OPERATOR CLASS",
          "CAST");

  /** Kinds that watch what is done to all others. */
  private static final String WATCHING_KIND = "EVENT TRIGGER";

  private final Map<ObjectKey, SchemaObject> desired = new HashMap<>();

  ObjectPlanner(Goal goal) {
    SchemaObjects.of(goal.desired()).forEach(o -> desired.put(ObjectKey.of(o), o));
  }

  /** Makes what is missing and replaces what differs. */
  void make(PlanBuilder plan, Kind kind, Predicate<SchemaObject> filter) {
    List<ObjectKey> keys =
        desired.values().stream()
            .map(ObjectKey::of)
            .filter(k -> k.kind() == kind && filter.test(desired(k)))
            .toList();
    for (ObjectKey key : inOrder(keys, this::desired)) {
      make(plan, key);
    }
  }

  void make(PlanBuilder plan, Kind kind) {
    make(plan, kind, o -> true);
  }

  /** Makes views and some routines in the order in which they need each other. */
  void makeViewsAnd(PlanBuilder plan, Predicate<SchemaObject> routines) {
    List<ObjectKey> keys =
        desired.values().stream()
            .filter(o -> ObjectKey.of(o).kind() == Kind.VIEW || routines.test(o))
            .map(ObjectKey::of)
            .toList();
    for (ObjectKey key : inOrder(keys, this::desired)) {
      make(plan, key);
    }
  }

  private void make(PlanBuilder plan, ObjectKey key) {
    SchemaObject after = desired(key);
    Optional<SchemaObject> before = plan.state().object(key);
    if (before.isEmpty()) {
      plan.add(new Change.CreateObject(after));
      return;
    }
    SchemaObject present = inSchemaOf(plan, before.get(), after);
    if (!Unordered.same(present, after)) {
      plan.add(new Change.ReplaceObject(present, after));
    }
  }

  /** An extension is known by its name alone, so it may have to move to another schema first. */
  private static SchemaObject inSchemaOf(
      PlanBuilder plan, SchemaObject before, SchemaObject after) {
    if (before instanceof Extension extension && !before.name().equals(after.name())) {
      Extension moved = new Extension(after.name(), extension.version(), extension.attributes());
      plan.add(new Change.RenameObject(before, moved));
      return moved;
    }
    return before;
  }

  /** Drops what is there and is not to be there. */
  void drop(PlanBuilder plan, Kind kind, Predicate<SchemaObject> filter) {
    Map<ObjectKey, SchemaObject> going = new HashMap<>();
    for (SchemaObject object : plan.state().objects()) {
      ObjectKey key = ObjectKey.of(object);
      if (key.kind() == kind && !desired.containsKey(key) && filter.test(object)) {
        going.put(key, object);
      }
    }
    drop(plan, going);
  }

  void drop(PlanBuilder plan, Kind kind) {
    drop(plan, kind, o -> true);
  }

  /** Drops these objects, those that depend on others first. */
  void drop(PlanBuilder plan, Map<ObjectKey, SchemaObject> going) {
    List<ObjectKey> order = inOrder(going.keySet(), k -> required(going, k));
    List<ObjectKey> reversed = new ArrayList<>(order);
    Collections.reverse(reversed);
    reversed.forEach(k -> plan.add(new Change.DropObject(required(going, k))));
  }

  private List<ObjectKey> inOrder(
      Collection<ObjectKey> keys, Function<ObjectKey, SchemaObject> objects) {
    return DependencyOrder.of(keys, ObjectDependencies.among(keys, objects)).order();
  }

  /** Whether an object without a record of its own can be the type of a column. */
  static boolean isForColumns(SchemaObject object) {
    return object instanceof CustomObject custom
        && COLUMN_KINDS.contains(custom.kind().toUpperCase(Locale.ROOT));
  }

  /** Makes what expressions use and a condition holds for, each kind after those it needs. */
  void makeForExpressions(PlanBuilder plan, Predicate<SchemaObject> filter) {
    for (String kind : EXPRESSION_KINDS) {
      make(plan, Kind.CUSTOM, o -> isOf(o, kind) && filter.test(o));
    }
  }

  /** Drops what expressions used and is not to be there, each kind before those it needs. */
  void dropForExpressions(PlanBuilder plan) {
    for (int i = EXPRESSION_KINDS.size() - 1; i >= 0; i--) {
      String kind = EXPRESSION_KINDS.get(i);
      drop(plan, Kind.CUSTOM, o -> isOf(o, kind));
    }
  }

  /** Drops some of what expressions use, each kind before those it needs. */
  void dropForExpressions(PlanBuilder plan, Map<ObjectKey, SchemaObject> going) {
    for (int i = EXPRESSION_KINDS.size() - 1; i >= 0; i--) {
      String kind = EXPRESSION_KINDS.get(i);
      Map<ObjectKey, SchemaObject> ofKind = new HashMap<>(going);
      ofKind.values().removeIf(o -> !isOf(o, kind));
      drop(plan, ofKind);
    }
  }

  /** Whether an object without a record of its own is made of operators. */
  static boolean standsOnOperators(SchemaObject object) {
    return isOf(object, "OPERATOR CLASS");
  }

  static boolean isAggregate(SchemaObject object) {
    return isOf(object, "AGGREGATE");
  }

  private static boolean isOf(SchemaObject object, String kind) {
    return object instanceof CustomObject custom && custom.kind().equals(kind);
  }

  /** Whether an object without a record of its own can be used by expressions of tables. */
  static boolean isForExpressions(SchemaObject object) {
    return object instanceof CustomObject custom && EXPRESSION_KINDS.contains(custom.kind());
  }

  /** Whether an object would run code while others are made. */
  static boolean isWatching(SchemaObject object) {
    return isOf(object, WATCHING_KIND);
  }

  /** Whether an object without a record of its own is a part of a table or view. */
  static boolean hangsOnRelations(SchemaObject object) {
    return object instanceof CustomObject custom && RELATION_KINDS.contains(custom.kind());
  }

  Optional<SchemaObject> wanted(ObjectKey key) {
    return Optional.ofNullable(desired.get(key));
  }

  private SchemaObject desired(ObjectKey key) {
    return required(desired, key);
  }

  private static SchemaObject required(Map<ObjectKey, SchemaObject> objects, ObjectKey key) {
    return Optional.ofNullable(objects.get(key)).orElseThrow();
  }
}
