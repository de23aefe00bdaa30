package dev.okra.diff.planner;

import dev.okra.domain.change.TableChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the steps of a table do to whatever refers to it.
 *
 * @param columns columns, by their names before, that are other ones for whoever reads them:
 *     renamed, dropped, of another type
 * @param unfit columns, by their names before, over which keys have to be made again
 * @param rebuilt whether a database that alters little in place makes the whole table again
 */
record TableTouch(Set<String> columns, Set<String> unfit, boolean rebuilt) {
  /** Nothing is done. */
  static final TableTouch NONE = new TableTouch(Set.of(), Set.of(), false);

  static TableTouch of(List<TableChange> steps, Map<String, String> columnRenames) {
    Set<String> columns = new HashSet<>(columnRenames.keySet());
    Set<String> unfit = new HashSet<>();
    Map<String, String> before = new HashMap<>();
    columnRenames.forEach((old, now) -> before.put(now, old));
    boolean rebuilt = false;
    for (TableChange step : steps) {
      StepFacts facts = StepFacts.of(step);
      rebuilt |= facts.rebuilds();
      String touched = facts.touches();
      if (touched != null) {
        String name = before.getOrDefault(touched, touched);
        columns.add(name);
        if (facts.unfits()) {
          unfit.add(name);
        }
      }
    }
    return new TableTouch(columns, unfit, rebuilt);
  }

  /** The same with columns of types that are made again. */
  TableTouch withSwapped(Set<String> swapped) {
    Set<String> all = new HashSet<>(columns);
    all.addAll(swapped);
    return new TableTouch(all, unfit, rebuilt);
  }
}
