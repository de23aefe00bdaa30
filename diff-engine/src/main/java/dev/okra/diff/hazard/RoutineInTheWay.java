package dev.okra.diff.hazard;

import dev.okra.diff.compare.OperatorUse;
import dev.okra.diff.state.BoundRoutines;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a routine with a body of the SQL standard reads or calls goes, or becomes another one, while
 * the routine is there: PostgreSQL refuses. A plan takes such routines away first, but for those
 * that tables or operators call, which cannot go without them.
 */
final class RoutineInTheWay implements HazardRule, StepRule {
  /**
   * The objects without a record of their own that an expression names; policies have names too.
   */
  private static final Set<String> USED_BY_NAME = Set.of("AGGREGATE", "TYPE", "COLLATION");

  private final DatabaseSchema current;

  /** The routines that the plan has not taken away so far. */
  private final Map<ObjectKey, Routine> present = new LinkedHashMap<>();

  RoutineInTheWay(DatabaseSchema current) {
    this.current = current;
    BoundRoutines.of(current).forEach(r -> present.put(ObjectKey.of(r), r));
  }

  @Override
  public List<Hazard> judge(Change change, Past past) {
    if (present.isEmpty()) {
      return List.of();
    }
    if (change instanceof Change.DropTable drop) {
      String table = past.original(drop.table().name()).name();
      return found("table '" + table + "'", words -> words.mentions(table));
    }
    return change instanceof Change.DropObject drop ? dropped(drop.object()) : List.of();
  }

  private List<Hazard> dropped(SchemaObject object) {
    ObjectKey key = ObjectKey.of(object);
    present.remove(key);
    String words = "'" + object.name() + "'";
    if (object instanceof CustomObject custom && custom.kind().equals("OPERATOR")) {
      OperatorUse operator = OperatorUse.of(custom, current);
      return present.values().stream()
          .filter(r -> operator.isInRoutine(BoundRoutines.body(r), r.definition().sql()))
          .map(r -> hazard(r, words))
          .toList();
    }
    return isUsedByName(object)
        ? found(words, body -> body.mentions(object.name().name()))
        : List.of();
  }

  private static boolean isUsedByName(SchemaObject object) {
    return object instanceof CustomObject custom
        ? USED_BY_NAME.contains(custom.kind())
        : !(object instanceof Trigger);
  }

  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (step instanceof TableChange.DropColumn drop) {
      return ofColumn(drop.column(), table);
    }
    return step instanceof TableChange.AlterColumn alter && alter.retypes()
        ? ofColumn(alter.before(), table)
        : List.of();
  }

  private List<Hazard> ofColumn(Column column, PastTable table) {
    String relation = table.original().name();
    return table.original(column.name()).stream()
        .flatMap(
            name ->
                found(
                    "column '" + name + "' of '" + relation + "'",
                    words -> words.mentions(relation) && words.mentions(name))
                    .stream())
        .toList();
  }

  private List<Hazard> found(String what, Predicate<SqlWords> reads) {
    return present.values().stream()
        .filter(r -> reads.test(SqlWords.of(BoundRoutines.body(r))))
        .map(r -> hazard(r, what))
        .toList();
  }

  private static Hazard hazard(Routine routine, String what) {
    return HazardCode.REPLACED_IN_USE.found(
        what + " goes or is made anew, and routine '" + routine.name() + "' stands on it",
        "the server refuses unless you take the routine, and what calls it, away first,"
            + " and add it again afterwards",
        List.of());
  }
}
