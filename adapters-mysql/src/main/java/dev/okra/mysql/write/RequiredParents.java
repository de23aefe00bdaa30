package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.mysql.inspect.ColumnAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Columns with keys that begin or cease to need a value: foreign keys of other tables may refer to
 * them, and then the server takes that only by itself, when it makes the table again in place, and
 * not in a statement that copies the table.
 */
final class RequiredParents {
  private RequiredParents() {}

  /** The change, in two parts where that is needed. */
  static List<AlterTable> apart(AlterTable change) {
    Set<String> keyed = keyed(change);
    List<AlterColumn> alone =
        change.changes().stream()
            .filter(AlterColumn.class::isInstance)
            .map(AlterColumn.class::cast)
            .filter(s -> s.before().nullable() != s.after().nullable())
            .filter(s -> keyed.contains(s.before().name()) && isKept(change.before(), s))
            .toList();
    if (alone.isEmpty() || RequiredReferences.isMadeInPlace(change)) {
      return List.of(change);
    }
    List<TableChange> first = new ArrayList<>();
    Map<String, Column> betweens = new HashMap<>();
    List<TableChange> others = new ArrayList<>(change.changes());
    for (AlterColumn step : alone) {
      Column between = between(step);
      first.add(new AlterColumn(step.before(), between, List.of()));
      betweens.put(between.name(), between);
      int place = others.indexOf(step);
      others.remove(place);
      if (!between.equals(step.after())) {
        others.add(place, new AlterColumn(between, step.after(), List.of()));
      }
    }
    Table middle = with(change.before(), betweens);
    AlterTable start = new AlterTable(change.before(), middle, first);
    if (!RequiredReferences.isMadeInPlace(start)) {
      return List.of(change);
    }
    return others.isEmpty()
        ? List.of(start)
        : List.of(start, new AlterTable(middle, change.after(), others));
  }

  /** A hidden column that needs a value has a default. */
  private static Column between(AlterColumn step) {
    Column between = step.before().withNullable(step.after().nullable());
    boolean unfilled =
        !between.nullable()
            && between.defaultValue() == null
            && between.attributes().has(ColumnAttributes.INVISIBLE);
    return unfilled ? RequiredReferences.filledOtherwise(step) : between;
  }

  /** Whether foreign keys can stay: they refer to no column that is computed or of another type. */
  private static boolean isKept(Table before, AlterColumn step) {
    return before.column(step.before().name()).filter(step.before()::equals).isPresent()
        && !step.retypes()
        && step.before().generated() == null
        && step.after().generated() == null
        && step.valueRenames().isEmpty();
  }

  /**
   * The columns of unique keys that stay as they are, apart from those that ask for more than that:
   * of the primary key, of the table's own foreign keys, and those that checks name.
   */
  private static Set<String> keyed(AlterTable change) {
    Set<String> keyed = new HashSet<>();
    uniqueKeys(change.before())
        .filter(key -> uniqueKeys(change.after()).anyMatch(key::equals))
        .forEach(keyed::addAll);
    for (Table table : List.of(change.before(), change.after())) {
      if (table.primaryKey() != null) {
        keyed.removeAll(table.primaryKey().columns());
      }
      table.foreignKeys().forEach(key -> keyed.removeAll(key.columns()));
      table.checks().forEach(c -> keyed.removeIf(name -> c.expression().sql().contains(name)));
    }
    return keyed;
  }

  private static Stream<List<String>> uniqueKeys(Table table) {
    return Stream.concat(
        table.uniqueConstraints().stream().map(UniqueConstraint::columns),
        table.indexes().stream().filter(Index::unique).map(Index::columns));
  }

  private static Table with(Table table, Map<String, Column> columns) {
    return table.withColumns(
        table.columns().stream().map(c -> columns.getOrDefault(c.name(), c)).toList());
  }
}
