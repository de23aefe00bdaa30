package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a plan does to columns of tables whose children follow by themselves. */
final class ParentChanges {
  private final Map<String, List<TableChange.AlterColumn>> altered = new HashMap<>();

  ParentChanges(List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.AlterTable alter) {
        alter.changes().stream()
            .filter(TableChange.AlterColumn.class::isInstance)
            .forEach(c -> add(alter.after().name(), (TableChange.AlterColumn) c));
      }
    }
  }

  private void add(ObjectName table, TableChange.AlterColumn change) {
    altered.computeIfAbsent(Names.name(table), t -> new ArrayList<>()).add(change);
  }

  /** Whether a change of a child's column comes with the parent's. */
  boolean includes(Table child, TableChange.AlterColumn change) {
    return ofParents(child, change).findAny().isPresent();
  }

  /** Whether a parent's column comes to allow NULL, or no more, as the child's does. */
  boolean changesNullability(Table child, TableChange.AlterColumn change) {
    return ofParents(child, change).anyMatch(c -> c.before().nullable() != c.after().nullable());
  }

  /** The changes of the same column in parents that allow NULL in the end where the child does. */
  private Stream<TableChange.AlterColumn> ofParents(Table child, TableChange.AlterColumn change) {
    return parents(child).stream()
        .flatMap(p -> altered.getOrDefault(p, List.of()).stream())
        .filter(c -> c.after().name().equals(change.after().name()))
        .filter(c -> c.after().nullable() == change.after().nullable());
  }

  private static List<String> parents(Table child) {
    List<String> parents = new ArrayList<>(TableSettings.parents(child.attributes()));
    Partitioning partitioning = child.partitioning();
    if (partitioning != null && partitioning.parent() != null) {
      parents.add(Names.name(partitioning.parent()));
    }
    return parents;
  }
}
