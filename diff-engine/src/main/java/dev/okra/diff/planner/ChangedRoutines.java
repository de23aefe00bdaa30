package dev.okra.diff.planner;

import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Routines and aggregates that go, or that come back with other arguments or another result:
 * PostgreSQL lets none of them go while a view, policy or trigger calls it.
 */
final class ChangedRoutines {
  /** How PostgreSQL prints a routine: what stands before is what its callers rely on. */
  private static final Pattern LANGUAGE = Pattern.compile("\n LANGUAGE ");

  private final Set<String> names = new HashSet<>();
  private final List<SchemaObject> ofSwappedTypes = new ArrayList<>();

  ChangedRoutines(DatabaseSchema current, ObjectPlanner objects, List<EnumDifference> enums) {
    Set<String> swapped = new HashSet<>();
    enums.stream().filter(EnumDifference::swaps).forEach(e -> swapped.add(folded(e.name())));
    for (Routine routine : current.routines()) {
      Optional<String> after = objects.wanted(ObjectKey.of(routine)).map(r -> head((Routine) r));
      boolean ofSwapped = !swapped.isEmpty() && SqlWords.of(head(routine)).mentionsAny(swapped);
      if (ofSwapped) {
        ofSwappedTypes.add(routine);
      }
      if (ofSwapped || after.filter(head(routine)::equals).isEmpty()) {
        names.add(folded(routine.name()));
      }
    }
    for (CustomObject object : current.others()) {
      boolean stays = objects.wanted(ObjectKey.of(object)).filter(object::equals).isPresent();
      if (object.kind().equals("AGGREGATE") && !stays) {
        names.add(folded(object.name()));
      }
    }
  }

  /** Whether a text names one of them. */
  boolean areIn(String sql) {
    return !names.isEmpty() && SqlWords.of(sql).mentionsAny(names);
  }

  /** Those whose arguments or results are of an enum type that is made again. */
  List<SchemaObject> ofSwappedTypes() {
    return ofSwappedTypes;
  }

  private static String folded(ObjectName name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static String head(Routine routine) {
    String[] parts = LANGUAGE.split(routine.definition().sql(), 2);
    return parts.length == 2 ? parts[0] : "";
  }
}
