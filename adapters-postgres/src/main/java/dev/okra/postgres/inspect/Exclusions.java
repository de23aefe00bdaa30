package dev.okra.postgres.inspect;

import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out what is okra's own and what the user excludes, with all that hangs on it. */
final class Exclusions {

  private Exclusions() {}

  static DatabaseSchema apply(DatabaseSchema schema, InspectionScope scope) {
    Predicate<ObjectName> left = name -> scope.leavesOut(name.name());
    return schema
        .withSchemas(without(schema.schemas(), left))
        .withSequences(
            schema.sequences().stream()
                .filter(s -> !left.test(s.name()) && !isOwnedBy(s, left))
                .toList())
        .withTables(schema.tables().stream().filter(t -> !left.test(t.name())).toList())
        .withViews(without(schema.views(), left))
        .withTriggers(schema.triggers().stream().filter(t -> !left.test(t.table())).toList());
  }

  private static boolean isOwnedBy(Sequence sequence, Predicate<ObjectName> left) {
    return sequence.owner() != null && left.test(sequence.owner().table());
  }

  private static <O extends SchemaObject> List<O> without(
      List<O> objects, Predicate<ObjectName> left) {
    return objects.stream().filter(o -> !left.test(o.name())).toList();
  }
}
