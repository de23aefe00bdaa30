package dev.okra.diff.planner;

import dev.okra.diff.state.BoundRoutines;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which {@link BoundRoutines} a database would not let tables and views change under: they are
 * taken away before, as views are, and made again at the end.
 */
final class BoundReaders {
  private final List<Routine> bound;
  private final ChangedRoutines routines;
  private final Map<String, Set<String>> namesInTheWay = new HashMap<>();

  /**
   * The routines of the current schema.
   *
   * @param changing the columns of a table that go or become others, or the name of a table that
   *     goes
   */
  BoundReaders(Goal goal, ChangedRoutines routines, Function<ObjectName, Set<String>> changing) {
    // What tables and operators call cannot be taken away without them.
    List<Routine> all = BoundRoutines.of(goal.current());
    this.bound =
        all.isEmpty()
            ? all
            : all.stream().filter(Planner.neededByTables(goal.current()).negate()).toList();
    this.routines = routines;
    if (!bound.isEmpty()) {
      for (Table table : goal.current().tables()) {
        namesInTheWay
            .computeIfAbsent(SqlWords.folded(table.name().name()), n -> new HashSet<>())
            .addAll(changing.apply(table.name()));
      }
    }
  }

  /** Those that go because of tables, of changed routines, or of objects that go. */
  List<Routine> affected(Collection<SchemaObject> going) {
    Set<String> names = names(going);
    Set<ObjectKey> gone = new HashSet<>();
    going.forEach(o -> gone.add(ObjectKey.of(o)));
    return bound.stream()
        .filter(r -> !gone.contains(ObjectKey.of(r)))
        .filter(r -> isAffected(r, names))
        .toList();
  }

  private boolean isAffected(Routine routine, Set<String> names) {
    String sql = BoundRoutines.body(routine);
    SqlWords words = SqlWords.of(sql);
    return routines.areUsedBy(routine.definition().sql(), sql)
        || words.mentionsAny(names)
        || words.names().stream()
            .map(n -> namesInTheWay.getOrDefault(n, Set.of()))
            .anyMatch(words::mentionsAny);
  }

  /** The names of views and such routines. */
  private static Set<String> names(Collection<SchemaObject> objects) {
    Set<String> names = new HashSet<>();
    for (SchemaObject object : objects) {
      ObjectKey.Kind kind = ObjectKey.of(object).kind();
      if (kind == ObjectKey.Kind.VIEW || kind == ObjectKey.Kind.ROUTINE) {
        names.add(object.name().name());
      }
    }
    return names;
  }

  /** The names of such routines among some objects. */
  Set<String> namesAmong(Map<ObjectKey, SchemaObject> objects) {
    Set<String> names = new HashSet<>();
    bound.stream()
        .filter(r -> objects.containsKey(ObjectKey.of(r)))
        .forEach(r -> names.add(r.name().name()));
    return names;
  }
}
