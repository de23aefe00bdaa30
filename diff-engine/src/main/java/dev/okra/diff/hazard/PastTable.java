package dev.okra.diff.hazard;

import dev.okra.diff.compare.ConstraintNames;
import dev.okra.diff.state.ColumnFollower;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table that was there before the plan: what its columns were called then, which are new, and
 * what has been taken from it. What is taken away and put back, as keys are while their columns
 * change, is not new to its rows.
 */
final class PastTable {
  private final Past past;
  private final ObjectName original;
  private final Map<String, String> originalColumns = new HashMap<>();
  private final Map<String, Column> added = new HashMap<>();
  private final Set<Object> dropped = new HashSet<>();
  private final List<Check> droppedChecks = new ArrayList<>();
  private final Map<String, Map<String, String>> originalValues = new HashMap<>();
  private Table now = Table.of(ObjectName.of("?"), List.of());

  PastTable(Past past, ObjectName original) {
    this.past = past;
    this.original = original;
  }

  /** What the table was called before the plan. */
  ObjectName original() {
    return original;
  }

  /** The table as it is now. */
  Table now() {
    return now;
  }

  void now(Table table) {
    now = table;
  }

  /** What a column, by its name now, was called before the plan; empty for one that is new. */
  Optional<String> original(String column) {
    return added.containsKey(column)
        ? Optional.empty()
        : Optional.of(originalColumns.getOrDefault(column, column));
  }

  /** A column that is new in this plan. */
  Optional<Column> added(String column) {
    return Optional.ofNullable(added.get(column));
  }

  /** Whether rows obeyed such a constraint before the plan. */
  boolean had(Constraint constraint) {
    return dropped.contains(shape(constraint));
  }

  /** Whether rows obeyed such an index before the plan. */
  boolean had(Index index) {
    return dropped.contains(shape(index));
  }

  /** The checks that rows obeyed before the plan, over columns by their original names. */
  List<Check> droppedChecks() {
    return droppedChecks;
  }

  /** From names of columns now to those before the plan. */
  Map<String, String> originalColumns() {
    return originalColumns;
  }

  /**
   * From values of some columns now to those before the plan, where values are renamed in the rows.
   */
  Map<String, String> originalValues(List<String> columns) {
    Map<String, String> values = new HashMap<>();
    columns.forEach(c -> values.putAll(originalValues.getOrDefault(c, Map.of())));
    return values;
  }

  void follow(TableChange step) {
    step.accept(new PastSteps(this));
  }

  void columnAdded(Column column) {
    added.put(column.name(), column);
  }

  void columnDropped(String name) {
    added.remove(name);
    originalColumns.remove(name);
  }

  void columnRenamed(String before, String after) {
    Column column = added.remove(before);
    String origin = originalColumns.remove(before);
    if (column != null) {
      added.put(after, column.withName(after));
    } else {
      originalColumns.put(after, origin == null ? before : origin);
    }
  }

  void valuesRenamed(String column, List<ValueRename> renames) {
    Map<String, String> values = originalValues.computeIfAbsent(column, c -> new HashMap<>());
    renames.forEach(r -> values.put(r.after(), r.before()));
  }

  void dropped(Constraint constraint) {
    dropped.add(shape(constraint));
    if (constraint instanceof Check check) {
      droppedChecks.add(check);
    }
  }

  void dropped(Index index) {
    dropped.add(shape(index));
  }

  /** A constraint by what it demands of rows, in names before the plan. */
  private Object shape(Constraint constraint) {
    if (constraint instanceof ForeignKey key) {
      List<String> columns = key.columns().stream().map(this::nameBefore).toList();
      return List.of(columns, past.original(key.referencedTable()));
    }
    return ConstraintNames.named(follower().constraint(constraint), null);
  }

  private Object shape(Index index) {
    return follower().index(index).withName("?").withComment(null);
  }

  private ColumnFollower follower() {
    return new ColumnFollower(original, originalColumns);
  }

  private String nameBefore(String column) {
    return originalColumns.getOrDefault(column, column);
  }
}
