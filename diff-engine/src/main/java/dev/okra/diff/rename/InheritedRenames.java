package dev.okra.diff.rename;

import dev.okra.diff.state.Parents;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.Map;

/** Renames of columns reach the tables that have these columns from the renamed one's table. */
final class InheritedRenames {
  private final Map<ObjectName, Table> current;
  private final Map<ObjectName, Table> desired;
  private final Map<ObjectName, ObjectName> tablesBefore;

  /**
   * For a current and a desired schema.
   *
   * @param tablesBefore what tables that are renamed were called
   */
  InheritedRenames(
      Map<ObjectName, Table> current,
      Map<ObjectName, Table> desired,
      Map<ObjectName, ObjectName> tablesBefore) {
    this.current = current;
    this.desired = desired;
    this.tablesBefore = tablesBefore;
  }

  /** These renames and those that follow from them, by the tables as they are to be called. */
  Map<ObjectName, Map<String, String>> addTo(Map<ObjectName, Map<String, String>> columns) {
    Map<ObjectName, Map<String, String>> all = new HashMap<>(columns);
    boolean grown = !columns.isEmpty();
    while (grown) {
      grown = false;
      for (Table child : desired.values()) {
        for (ObjectName parent : Parents.of(child)) {
          grown |= follow(child, all.getOrDefault(parent, Map.of()), all);
        }
      }
    }
    return all;
  }

  private boolean follow(
      Table child, Map<String, String> ofParent, Map<ObjectName, Map<String, String>> all) {
    Table before = current.get(tablesBefore.getOrDefault(child.name(), child.name()));
    if (before == null || ofParent.isEmpty()) {
      return false;
    }
    Map<String, String> own = new HashMap<>(all.getOrDefault(child.name(), Map.of()));
    int known = own.size();
    ofParent.forEach(
        (from, to) -> {
          boolean fits = before.column(from).isPresent() && child.column(to).isPresent();
          if (fits && !own.containsValue(to)) {
            own.putIfAbsent(from, to);
          }
        });
    all.put(child.name(), own);
    return own.size() > known;
  }
}
