package dev.okra.postgres.normalize;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The desired objects that the server is asked about: those that the current schema does not hold
 * in the same words.
 */
final class Differences {

  private Differences() {}

  static DatabaseSchema of(DatabaseSchema desired, DatabaseSchema current) {
    List<Trigger> triggers = without(desired.triggers(), current.triggers());
    Set<ObjectName> watched = new HashSet<>(triggers.stream().map(Trigger::table).toList());
    Set<Table> tables = new HashSet<>(current.tables());
    Set<View> views = new HashSet<>(current.views());
    // A trigger is made on a scratch table, also where that table does not differ.
    return new DatabaseSchema(
        List.of(),
        without(desired.extensions(), current.extensions()),
        without(desired.enums(), current.enums()),
        without(desired.domains(), current.domains()),
        without(desired.sequences(), current.sequences()),
        only(desired.tables(), t -> !tables.contains(t) || watched.contains(t.name())),
        only(desired.views(), v -> !views.contains(v) || watched.contains(v.name())),
        only(without(desired.routines(), current.routines()), r -> r.name().schema().isEmpty()),
        triggers,
        only(without(desired.others(), current.others()), Differences::isUnqualifiedType));
  }

  /** Other kinds name tables in their statements, and would touch those that are in use. */
  private static boolean isUnqualifiedType(CustomObject object) {
    return object.kind().equals("TYPE") && object.name().schema().isEmpty();
  }

  static boolean hasWork(DatabaseSchema differing) {
    return Stream.of(
            differing.domains(),
            differing.tables(),
            differing.views(),
            differing.routines(),
            differing.triggers())
        .anyMatch(objects -> !objects.isEmpty());
  }

  private static <T> List<T> without(List<T> desired, List<T> current) {
    Set<T> known = new HashSet<>(current);
    return only(desired, object -> !known.contains(object));
  }

  private static <T> List<T> only(List<T> objects, Predicate<T> condition) {
    return objects.stream().filter(condition).toList();
  }
}
