package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.IndexPart.ColumnKey;
import dev.okra.domain.relational.Partitioning;
import dev.okra.mysql.inspect.ImpliedIndexes;
import dev.okra.mysql.inspect.TableAttributes;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes ALTER TABLE: one statement for all steps, apart from the values of an enum that are
 * renamed before it, without the checks that hold them to their names, foreign keys that come back
 * under the same name, and partitions.
 */
final class AlterTableSql {
  private final ServerWords words;
  private final IndexSql indexes;

  AlterTableSql(ServerWords words) {
    this.words = words;
    this.indexes = new IndexSql(words);
  }

  List<String> statements(AlterTable change) {
    AlterSteps steps = AlterSteps.of(change, words);
    String table = Names.QUOTING.identifier(change.before().name());
    List<String> statements = new ArrayList<>();
    if (steps.renamesValues() && !steps.droppedChecks.isEmpty()) {
      statements.add(alter(table, List.copyOf(steps.droppedChecks)));
      steps.droppedChecks.clear();
    }
    statements.addAll(new ValueRenames(words).statements(change, steps));
    VolatileDefaults volatileDefaults = new VolatileDefaults(words);
    statements.addAll(volatileDefaults.statements(change, steps));
    Set<String> returning = new LinkedHashSet<>(steps.droppedForeignKeys);
    returning.retainAll(steps.addedForeignKeys);
    if (!returning.isEmpty()) {
      statements.add(alter(table, dropForeignKeys(returning)));
    }
    if (steps.recollated && !change.after().attributes().has(TableAttributes.COLLATION)) {
      statements.addAll(new TableOptionsSql(words).withDatabaseCollation(table));
    }
    List<String> clauses = clauses(change, steps, returning);
    if (!clauses.isEmpty()) {
      statements.add(alter(table, clauses));
    }
    List<String> moves = volatileDefaults.moves(change, steps);
    if (!moves.isEmpty()) {
      statements.add(alter(table, moves));
    }
    if (steps.partitioning != null) {
      statements.add("ALTER TABLE " + table + " " + partitioning(steps));
    }
    return statements;
  }

  private static String alter(String table, List<String> clauses) {
    return clauses.size() == 1
        ? "ALTER TABLE " + table + " " + clauses.get(0)
        : "ALTER TABLE " + table + "\n  " + String.join(",\n  ", clauses);
  }

  private static String partitioning(AlterSteps steps) {
    Partitioning after = steps.partitioningAfter();
    return after == null ? "REMOVE PARTITIONING" : TableOptionsSql.partitioning(after);
  }

  private static List<String> dropForeignKeys(Set<String> names) {
    return names.stream().map(n -> "DROP FOREIGN KEY " + Names.QUOTING.identifier(n)).toList();
  }

  private List<String> clauses(AlterTable change, AlterSteps steps, Set<String> goneAlready) {
    Set<String> foreignKeys = new LinkedHashSet<>(steps.droppedForeignKeys);
    foreignKeys.removeAll(goneAlready);
    List<String> clauses = new ArrayList<>(dropForeignKeys(foreignKeys));
    clauses.addAll(steps.droppedChecks);
    clauses.addAll(steps.firstClauses);
    List<String> added = new ArrayList<>();
    impliedIndexes(change, steps, clauses, added);
    clauses.addAll(new ColumnClauses(change, steps, words).clauses());
    clauses.addAll(added);
    clauses.addAll(steps.lastClauses);
    clauses.addAll(steps.options);
    return clauses;
  }

  /** The indexes that follow from foreign keys follow their changes. */
  private void impliedIndexes(
      AlterTable change, AlterSteps steps, List<String> first, List<String> last) {
    List<Index> before =
        ImpliedIndexes.of(change.before()).stream().map(i -> renamed(i, steps)).toList();
    List<Index> after = ImpliedIndexes.of(change.after());
    List<Index> fresh = new ArrayList<>(after);
    fresh.removeAll(before);
    for (Index index : before) {
      if (after.contains(index)) {
        continue;
      }
      Optional<Index> successor =
          fresh.stream().filter(i -> i.parts().equals(index.parts())).findFirst();
      first.add(gone(index, successor));
      successor.ifPresent(fresh::remove);
    }
    fresh.forEach(i -> last.add("ADD " + indexes.index(i, change.after())));
  }

  private static String gone(Index index, Optional<Index> successor) {
    String name = Names.QUOTING.identifier(index.name());
    return successor
        .map(s -> "RENAME INDEX " + name + " TO " + Names.QUOTING.identifier(s.name()))
        .orElse("DROP INDEX " + name);
  }

  private static Index renamed(Index index, AlterSteps steps) {
    Map<String, String> names = new HashMap<>();
    steps.formerNames.forEach((now, former) -> names.put(former, now));
    List<IndexPart> parts =
        index.parts().stream()
            .map(
                p ->
                    p.withKey(
                        p.key()
                            .match(
                                c -> new ColumnKey(names.getOrDefault(c.column(), c.column())),
                                e -> e)))
            .toList();
    return index.withParts(parts);
  }
}
