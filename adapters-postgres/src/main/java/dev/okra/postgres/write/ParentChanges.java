package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a plan does to tables whose children follow by themselves. */
final class ParentChanges {
  private final Map<String, List<TableChange.AlterColumn>> altered = new HashMap<>();
  private final Map<String, Table> dropped = new HashMap<>();
  private final Set<String> referred = new HashSet<>();

  ParentChanges(List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.DropTable drop) {
        dropped.put(Names.name(drop.table().name()), drop.table());
        refer(drop.table());
      }
      if (change instanceof Change.AlterTable alter) {
        refer(alter.before());
        alter.changes().stream()
            .filter(TableChange.AlterColumn.class::isInstance)
            .forEach(c -> add(alter.after().name(), (TableChange.AlterColumn) c));
      }
    }
  }

  private void refer(Table table) {
    table.foreignKeys().forEach(k -> referred.add(Names.name(k.referencedTable())));
  }

  private void add(ObjectName table, TableChange.AlterColumn change) {
    altered.computeIfAbsent(Names.name(table), t -> new ArrayList<>()).add(change);
  }

  /**
   * The table from which a partition parts before it is dropped. The server does not drop a part of
   * a table that foreign keys refer to; to one that goes as a whole only those of others that go
   * may.
   */
  Optional<ObjectName> partedFrom(Table partition) {
    Partitioning split = partition.partitioning();
    if (split == null || split.parent() == null) {
      return Optional.empty();
    }
    Table parent = dropped.get(Names.name(split.parent()));
    boolean goesAsAWhole =
        parent != null
            && !referred.contains(Names.name(parent.name()))
            && partedFrom(parent).isEmpty();
    return goesAsAWhole ? Optional.empty() : Optional.of(split.parent());
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
