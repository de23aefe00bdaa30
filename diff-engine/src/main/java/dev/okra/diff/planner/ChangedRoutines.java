package dev.okra.diff.planner;

import dev.okra.diff.compare.LostAttributes;
import dev.okra.diff.compare.OperatorClassUse;
import dev.okra.diff.compare.OperatorUse;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routines, aggregates, operators and attributes of types that go, or that come back with other
 * arguments or another result: PostgreSQL lets none of them go while a view, policy, trigger, index
 * or constraint uses it.
 */
final class ChangedRoutines {
  /** How PostgreSQL prints a routine: what stands before is what its callers rely on. */
  private static final String LANGUAGE = "\n LANGUAGE ";

  private static final Pattern SORT_OPERATOR = Pattern.compile("SORTOP = OPERATOR\\(([^)]*)\\)");

  private final Set<String> names = new HashSet<>();
  private final List<OperatorUse> operators = new ArrayList<>();
  private final List<OperatorClassUse> operatorClasses = new ArrayList<>();
  private final List<LostAttributes> lostAttributes = new ArrayList<>();
  private final List<Routine> ofOtherTypes = new ArrayList<>();

  /**
   * What changes between two schemas.
   *
   * @param going the names of tables that go, with the types of their rows
   */
  ChangedRoutines(
      DatabaseSchema current,
      ObjectPlanner objects,
      List<EnumDifference> enums,
      Set<String> going) {
    Set<String> swapped = new HashSet<>();
    enums.stream().filter(EnumDifference::swaps).forEach(e -> swapped.add(folded(e.name())));
    for (Routine routine : current.routines()) {
      String head = head(routine);
      Optional<String> after = objects.wanted(ObjectKey.of(routine)).map(r -> head((Routine) r));
      boolean changed = after.filter(head::equals).isEmpty();
      boolean mustGo =
          (!swapped.isEmpty() && SqlWords.of(head).mentionsAny(swapped))
              || (changed && after.isPresent() && SqlWords.of(head).mentionsAny(going));
      if (mustGo) {
        ofOtherTypes.add(routine);
      }
      if (mustGo || changed) {
        names.add(folded(routine.name()));
      }
    }
    for (CustomObject object : current.others()) {
      Optional<CustomObject> after =
          objects.wanted(ObjectKey.of(object)).map(CustomObject.class::cast);
      if (after.filter(a -> a.definition().equals(object.definition())).isEmpty()) {
        add(object, after, current);
      }
    }
    current.others().stream()
        .filter(o -> o.kind().equals("OPERATOR CLASS") && areIn(o.definition().sql()))
        .forEach(o -> operatorClasses.add(OperatorClassUse.of(o)));
    List<CustomObject> broken = current.others().stream().filter(this::breaks).toList();
    broken.forEach(o -> names.add(folded(o.name())));
  }

  /** Whether an object is an aggregate that is made of any of them. */
  boolean breaks(CustomObject object) {
    if (!ObjectPlanner.isAggregate(object)) {
      return false;
    }
    String sql = object.definition().sql();
    Matcher order = SORT_OPERATOR.matcher(sql);
    return areCalledIn(sql.substring(sql.indexOf(") (")))
        || (order.find() && hasChangedOperator(order.group(1)));
  }

  private void add(CustomObject object, Optional<CustomObject> after, DatabaseSchema current) {
    switch (object.kind()) {
      case "AGGREGATE" -> names.add(folded(object.name()));
      case "OPERATOR" -> operators.add(OperatorUse.of(object, current));
      case "OPERATOR CLASS" -> operatorClasses.add(OperatorClassUse.of(object));
      case "TYPE" ->
          after.map(a -> LostAttributes.between(object, a)).ifPresent(lostAttributes::add);
      default -> {}
    }
  }

  /** Whether a text names one of them. */
  boolean areIn(String sql) {
    return hasChangedOperator(sql) || areCalledIn(sql);
  }

  /** Whether tables may use any of them but routines. */
  boolean concernTables() {
    return !operators.isEmpty() || !operatorClasses.isEmpty() || !lostAttributes.isEmpty();
  }

  /** Whether a constraint or an index of a table has one of them in its texts. */
  boolean areInTheWay(Table table, List<String> texts) {
    return texts.stream()
        .anyMatch(
            sql ->
                operators.stream().anyMatch(o -> o.isIn(sql, table))
                    || lostAttributes.stream().anyMatch(a -> a.areIn(sql, table)));
  }

  /** Whether an index stands on an operator class that is one of them. */
  boolean areUnder(Index index, Table table) {
    return operatorClasses.stream().anyMatch(c -> c.isIn(index, table));
  }

  /** Whether a text has an operator that is one of them. */
  boolean hasChangedOperator(String sql) {
    return operators.stream().anyMatch(o -> o.isIn(sql));
  }

  /** Whether a text names an attribute that a type loses. */
  boolean losesAttribute(String sql) {
    return lostAttributes.stream().anyMatch(a -> a.areIn(sql));
  }

  /**
   * Whether a routine with a body of the SQL standard uses any of them.
   *
   * @param definition with the types of its arguments
   */
  boolean areUsedBy(String definition, String body) {
    return areCalledIn(body) || operators.stream().anyMatch(o -> o.isInRoutine(body, definition));
  }

  /** Whether a text names one of them that is no operator. */
  boolean areCalledIn(String sql) {
    return !names.isEmpty() && SqlWords.of(sql).mentionsAny(names);
  }

  /**
   * Those whose arguments or results are of an enum type that is made again, or of a type that
   * goes.
   */
  List<Routine> ofOtherTypes() {
    return ofOtherTypes;
  }

  private static String folded(ObjectName name) {
    return SqlWords.folded(name.name());
  }

  private static String head(Routine routine) {
    String sql = routine.definition().sql();
    return sql.substring(0, Math.max(0, sql.indexOf(LANGUAGE)));
  }
}
