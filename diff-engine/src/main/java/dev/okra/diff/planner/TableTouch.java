package dev.okra.diff.planner;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a table do to whatever refers to it; columns by their names before.
 *
 * @param renamed columns that go on under another name
 * @param dropped columns that go
 * @param retyped columns whose values become others
 * @param rebuilt whether a database that alters little in place makes the whole table again
 */
record TableTouch(Set<String> renamed, Set<String> dropped, Set<String> retyped, boolean rebuilt) {
  /** Nothing is done. */
  static final TableTouch NONE = new TableTouch(Set.of(), Set.of(), Set.of(), false);

  static TableTouch of(List<TableChange> steps, Map<String, String> columnRenames) {
    Set<String> dropped = new HashSet<>();
    Set<String> retyped = new HashSet<>();
    Map<String, String> before = new HashMap<>();
    columnRenames.forEach((old, now) -> before.put(now, old));
    boolean rebuilt = false;
    for (TableChange step : steps) {
      StepFacts facts = StepFacts.of(step);
      rebuilt |= facts.rebuilds();
      if (facts.drops() != null) {
        dropped.add(before.getOrDefault(facts.drops(), facts.drops()));
      }
      if (facts.retypes() != null) {
        retyped.add(before.getOrDefault(facts.retypes(), facts.retypes()));
      }
    }
    return new TableTouch(columnRenames.keySet(), dropped, retyped, rebuilt);
  }

  /** Whether a key over these columns cannot stay while the steps are taken. */
  boolean unfits(List<String> columns) {
    return columns.stream().anyMatch(c -> dropped.contains(c) || retyped.contains(c));
  }

  /** The same, with columns whose type is made again. */
  TableTouch withSwapped(Set<String> swapped) {
    Set<String> all = new HashSet<>(retyped);
    all.addAll(swapped);
    return new TableTouch(renamed, dropped, all, rebuilt);
  }

  /**
   * The columns that are other ones afterwards for whoever reads them by name. Who reads a column
   * that goes, or goes on under another name, and does not change, either follows it or could not
   * be made again: that is left to the database.
   */
  Set<String> others(@Nullable Table after) {
    Set<String> others = new HashSet<>(retyped);
    for (String name : renamed) {
      if (after != null && after.column(name).isPresent()) {
        others.add(name);
      }
    }
    return others;
  }
}
