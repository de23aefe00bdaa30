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
 * Routines, aggregates and operators that go, or that come back with other arguments or another
 * result: PostgreSQL lets none of them go while a view, policy or trigger calls it.
 */
final class ChangedRoutines {
  /** How PostgreSQL prints a routine: what stands before is what its callers rely on. */
  private static final String LANGUAGE = "\n LANGUAGE ";

  /** What names of operators are made of. */
  private static final String SYMBOLS = "+-*/<>=~!@#%^&|`?";

  private final Set<String> names = new HashSet<>();
  private final Set<String> operators = new HashSet<>();
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
      if (object.kind().equals("OPERATOR") && !stays) {
        operators.add(object.name().name());
      }
    }
  }

  /** Whether a text names one of them. */
  boolean areIn(String sql) {
    return hasChangedOperator(sql) || areCalledIn(sql);
  }

  /** Whether any of them is an operator. */
  boolean changeOperators() {
    return !operators.isEmpty();
  }

  /** Whether a text has an operator that is one of them. */
  boolean hasChangedOperator(String sql) {
    return operators.stream().anyMatch(o -> isOperatorIn(sql, o));
  }

  /** Whether a text names one of them that is no operator. */
  boolean areCalledIn(String sql) {
    return !names.isEmpty() && SqlWords.of(sql).mentionsAny(names);
  }

  private static boolean isOperatorIn(String sql, String operator) {
    int found = sql.indexOf(operator);
    while (found >= 0) {
      int end = found + operator.length();
      boolean whole =
          (found == 0 || SYMBOLS.indexOf(sql.charAt(found - 1)) < 0)
              && (end == sql.length() || SYMBOLS.indexOf(sql.charAt(end)) < 0);
      if (whole) {
        return true;
      }
      found = sql.indexOf(operator, end);
    }
    return false;
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
