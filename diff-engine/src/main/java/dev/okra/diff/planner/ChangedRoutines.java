package dev.okra.diff.planner;

import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Routines and aggregates that go, or that come back with other arguments or another result:
 * PostgreSQL lets none of them go while a view, policy or trigger calls it.
 */
final class ChangedRoutines {
  /** How PostgreSQL prints a routine: what stands before is what its callers rely on. */
  private static final String LANGUAGE = "\n LANGUAGE ";

  private final Set<String> names = new HashSet<>();
  private final List<Routine> ofSwappedTypes = new ArrayList<>();

  ChangedRoutines(DatabaseSchema current, ObjectPlanner objects, List<EnumDifference> enums) {
    Set<String> swapped = new HashSet<>();
    enums.stream().filter(EnumDifference::swaps).forEach(e -> swapped.add(folded(e.name())));
    for (Routine routine : current.routines()) {
      String head = head(routine);
      Optional<String> after = objects.wanted(ObjectKey.of(routine)).map(r -> head((Routine) r));
      boolean ofSwapped = !swapped.isEmpty() && SqlWords.of(head).mentionsAny(swapped);
      if (ofSwapped) {
        ofSwappedTypes.add(routine);
      }
      if (ofSwapped || after.filter(head::equals).isEmpty()) {
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
  List<Routine> ofSwappedTypes() {
    return ofSwappedTypes;
  }

  private static String folded(ObjectName name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static String head(Routine routine) {
    String sql = routine.definition().sql();
    return sql.substring(0, Math.max(0, sql.indexOf(LANGUAGE)));
  }
}
