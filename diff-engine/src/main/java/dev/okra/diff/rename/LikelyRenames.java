package dev.okra.diff.rename;

import dev.okra.diff.RenameQuestion;
import dev.okra.diff.RenameQuestion.Kind;
import dev.okra.diff.state.Parents;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what goes and what comes with the same shape, which may be one thing renamed. Nothing is
 * renamed for that: only somebody who knows can say.
 *
 * <ul>
 *   <li>Tables: more than half of the columns of the larger one have the name and type of one of
 *       the other.
 *   <li>Columns of a table: the same type, and both optional or both required; of several the one
 *       that stands nearest.
 *   <li>Enum types: the same values.
 *   <li>Values of an enum: as many as before, and at the same place among them.
 * </ul>
 */
public final class LikelyRenames {
  private final ResolvedRenames renames;
  private final Map<ObjectName, Table> current = new HashMap<>();
  private final Map<ObjectName, Table> desired = new HashMap<>();
  private final Map<ObjectName, EnumType> currentEnums = new TreeMap<>();
  private final Map<ObjectName, EnumType> desiredEnums = new TreeMap<>();

  /** Those tables of {@link #desired} that are there and whose columns or checks are others. */
  private final NavigableMap<ObjectName, Table> changed = new TreeMap<>();

  private final boolean enumTypes;
  private final List<RenameQuestion> questions = new ArrayList<>();

  private LikelyRenames(
      DatabaseSchema current, DatabaseSchema desired, ResolvedRenames renames, boolean enumTypes) {
    this.renames = renames;
    this.enumTypes = enumTypes;
    current.tables().forEach(t -> this.current.put(renames.table(t.name()), t));
    desired.tables().forEach(this::addDesired);
    current
        .enums()
        .forEach(e -> currentEnums.put(renames.enums().getOrDefault(e.name(), e.name()), e));
    desired.enums().forEach(e -> desiredEnums.put(e.name(), e));
  }

  /**
   * The questions, tables first.
   *
   * @param enumTypes whether the database has enum types; without, the values of columns are asked
   *     about
   */
  public static List<RenameQuestion> find(
      DatabaseSchema current, DatabaseSchema desired, ResolvedRenames renames, boolean enumTypes) {
    if (current.tables().isEmpty() && current.enums().isEmpty()) {
      return List.of();
    }
    LikelyRenames likely = new LikelyRenames(current, desired, renames, enumTypes);
    likely.askAboutTables();
    likely.askAboutColumns();
    likely.askAboutEnums();
    likely.askAboutValues();
    return List.copyOf(likely.questions);
  }

  private void addDesired(Table after) {
    desired.put(after.name(), after);
    Table before = current.get(after.name());
    if (before != null && mayHoldRenames(before, after)) {
      changed.put(after.name(), after);
    }
  }

  private static boolean mayHoldRenames(Table before, Table after) {
    return !before.columns().equals(after.columns()) || !before.checks().equals(after.checks());
  }

  private void askAboutTables() {
    Map<ObjectName, Table> gone = without(current, desired.keySet());
    Map<ObjectName, Table> made = gone.isEmpty() ? Map.of() : without(desired, current.keySet());
    new LikelyTables(gone, made)
        .pairs()
        .forEach(
            (before, after) ->
                questions.add(
                    new RenameQuestion(
                        Kind.TABLE,
                        FlagPath.of(before).toString(),
                        FlagPath.of(after).toString(),
                        "table '" + before + "' is now called '" + after + "' and keeps its rows",
                        "table '"
                            + before
                            + "' is dropped with its rows, and '"
                            + after
                            + "' is new")));
  }

  private void askAboutColumns() {
    changed.forEach((name, after) -> askAboutColumns(name, before(name), after));
  }

  private void askAboutColumns(ObjectName table, Table before, Table after) {
    Map<String, String> renamed = renames.columnsOf(table);
    Set<String> wanted = names(after);
    Set<String> present = new HashSet<>();
    before.columns().forEach(c -> present.add(renamed.getOrDefault(c.name(), c.name())));
    List<Column> made = new ArrayList<>(after.columns());
    made.removeIf(c -> present.contains(c.name()));
    for (Column column : before.columns()) {
      boolean gone = !wanted.contains(renamed.getOrDefault(column.name(), column.name()));
      if (gone && !made.isEmpty() && !Parents.gave(column)) {
        nearest(column, before, made, after)
            .forEach(
                match -> {
                  made.remove(match);
                  askAboutColumn(table, column.name(), match.name());
                });
      }
    }
  }

  private static List<Column> nearest(Column column, Table before, List<Column> made, Table after) {
    int place = before.columns().indexOf(column);
    return made.stream()
        .filter(c -> c.type().equals(column.type()) && c.nullable() == column.nullable())
        .filter(c -> (c.generated() == null) == (column.generated() == null))
        .min(
            (a, b) ->
                Integer.compare(
                    Math.abs(after.columns().indexOf(a) - place),
                    Math.abs(after.columns().indexOf(b) - place)))
        .stream()
        .toList();
  }

  private void askAboutColumn(ObjectName table, String before, String after) {
    questions.add(
        new RenameQuestion(
            Kind.COLUMN,
            FlagPath.of(table).with(before).toString(),
            FlagPath.of(table).with(after).toString(),
            "column '"
                + before
                + "' of '"
                + table
                + "' is now called '"
                + after
                + "' and keeps its values",
            "column '"
                + before
                + "' of '"
                + table
                + "' is dropped with its values, and '"
                + after
                + "' is new"));
  }

  private void askAboutEnums() {
    Map<List<String>, ObjectName> made = new HashMap<>();
    without(desiredEnums, currentEnums.keySet())
        .forEach((name, type) -> made.putIfAbsent(type.values(), name));
    without(currentEnums, desiredEnums.keySet())
        .forEach(
            (before, type) -> {
              ObjectName after = made.remove(type.values());
              if (after != null) {
                questions.add(
                    new RenameQuestion(
                        Kind.ENUM,
                        FlagPath.of(before).toString(),
                        FlagPath.of(after).toString(),
                        "enum type '" + before + "' is now called '" + after + "'",
                        "enum type '" + before + "' is dropped, and '" + after + "' is new"));
              }
            });
  }

  private void askAboutValues() {
    desiredEnums.forEach(
        (name, after) -> {
          EnumType before = currentEnums.get(name);
          if (before != null) {
            Map<String, String> renamed = ValuePairs.names(renames.valuesOf(name));
            askAboutValues(
                FlagPath.of(name), new ValuePairs(before.values(), after.values(), renamed));
          }
        });
    if (!enumTypes) {
      changed.forEach((name, after) -> askAboutColumnValues(name, before(name), after));
    }
  }

  private Table before(ObjectName changed) {
    return Optional.ofNullable(current.get(changed)).orElseThrow();
  }

  private void askAboutColumnValues(ObjectName table, Table before, Table after) {
    Map<String, String> renamed = renames.columnsOf(table);
    for (Column column : before.columns()) {
      String name = renamed.getOrDefault(column.name(), column.name());
      Map<String, String> values =
          ValuePairs.names(renames.valuesIn(table).getOrDefault(name, List.of()));
      ValuePairs pairs =
          new ValuePairs(
              ColumnValues.of(before, column.name()), ColumnValues.of(after, name), values);
      askAboutValues(FlagPath.of(table).with(name), pairs);
    }
  }

  private void askAboutValues(FlagPath owner, ValuePairs values) {
    values
        .pairs()
        .forEach(
            (before, after) ->
                questions.add(
                    new RenameQuestion(
                        Kind.VALUE,
                        owner.with(before).toString(),
                        owner.with(after).toString(),
                        "the value '"
                            + before
                            + "' of '"
                            + owner
                            + "' is now called '"
                            + after
                            + "', also in rows that hold it",
                        "the value '"
                            + before
                            + "' of '"
                            + owner
                            + "' goes, and '"
                            + after
                            + "' is new")));
  }

  private static <T> Map<ObjectName, T> without(Map<ObjectName, T> all, Set<ObjectName> names) {
    Map<ObjectName, T> rest = new TreeMap<>();
    all.forEach(
        (name, thing) -> {
          if (!names.contains(name)) {
            rest.put(name, thing);
          }
        });
    return rest;
  }

  private static Set<String> names(Table table) {
    Set<String> names = new TreeSet<>();
    table.columns().forEach(c -> names.add(c.name()));
    return names;
  }
}
