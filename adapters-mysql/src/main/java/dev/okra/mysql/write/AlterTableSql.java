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
import java.util.HashSet;
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
    return HistoryBounds.apart(change).stream().flatMap(c -> part(c).stream()).toList();
  }

  private List<String> part(AlterTable change) {
    List<String> statements =
        RequiredParents.apart(change).stream()
            .map(c -> RemadeIndexes.in(c, words))
            .flatMap(c -> plain(c).stream())
            .toList();
    return withHistoryKept(change)
        ? statements.stream().map(AlterTableSql::kept).toList()
        : statements;
  }

  private List<String> plain(AlterTable change) {
    AlterSteps steps = AlterSteps.of(change, words);
    String table = Names.QUOTING.identifier(change.before().name());
    List<String> statements = new ArrayList<>();
    if (steps.renamesValues() && !steps.droppedChecks.isEmpty()) {
      statements.add(alter(table, List.copyOf(steps.droppedChecks)));
      steps.droppedChecks.clear();
    }
    statements.addAll(new ValueRenames(words).statements(change, steps));
    RequiredReferences.bringBack(change, steps, words);
    VolatileDefaults volatileDefaults = new VolatileDefaults(words);
    statements.addAll(volatileDefaults.statements(change, steps));
    Set<String> goneAlready = droppedFirst(change, steps);
    if (!goneAlready.isEmpty()) {
      statements.add(alter(table, dropForeignKeys(goneAlready)));
    }
    if (steps.recollated && !change.after().attributes().has(TableAttributes.COLLATION)) {
      statements.addAll(TableOptionsSql.withDatabaseCollation(table));
    }
    statements.addAll(asOne(table, new KeptValues(change, steps, words).clauses()));
    statements.addAll(asOne(table, new RenamedKeys(change, steps).clauses()));
    new ChecksInTheWay(change, steps, words).remake();
    List<String> main = main(table, clauses(change, steps, goneAlready));
    statements.addAll(Renumbering.happens(change, words) ? Renumbering.around(main) : main);
    statements.addAll(asOne(table, steps.lateClauses));
    statements.addAll(asOne(table, volatileDefaults.moves(change, steps)));
    if (steps.partitioning != null) {
      statements.add("ALTER TABLE " + table + " " + partitioning(change, steps));
    }
    return statements;
  }

  /** The foreign keys that are added again, and those that stand in the way of their other end. */
  private Set<String> droppedFirst(AlterTable change, AlterSteps steps) {
    OwnKeys ownKeys = new OwnKeys(change, words);
    Set<String> wanted = new HashSet<>(steps.addedForeignKeys);
    change.before().foreignKeys().stream()
        .filter(ownKeys::mustGoFirst)
        .forEach(k -> wanted.add(String.valueOf(k.name())));
    Set<String> first = new LinkedHashSet<>(steps.droppedForeignKeys);
    first.retainAll(wanted);
    return first;
  }

  /** One statement, and one for each further full-text index. */
  private static List<String> main(String table, List<String> clauses) {
    List<String> late = clauses.stream().filter(AlterTableSql::isFulltext).skip(1).toList();
    List<String> first = new ArrayList<>(clauses);
    first.removeAll(late);
    List<String> statements = new ArrayList<>(asOne(table, first));
    late.forEach(clause -> statements.add(alter(table, List.of(clause))));
    return statements;
  }

  /** Whether the table keeps the past of its rows, before and after. */
  private static boolean withHistoryKept(AlterTable change) {
    return change.before().attributes().has(TableAttributes.SYSTEM_VERSIONED)
        && change.after().attributes().has(TableAttributes.SYSTEM_VERSIONED);
  }

  /** Without the setting the server refuses to alter a table with a past. */
  private static String kept(String statement) {
    return statement.startsWith("ALTER TABLE ")
        ? "SET STATEMENT system_versioning_alter_history = KEEP FOR " + statement
        : statement;
  }

  private static List<String> asOne(String table, List<String> clauses) {
    return clauses.isEmpty() ? List.of() : List.of(alter(table, clauses));
  }

  private static String alter(String table, List<String> clauses) {
    return clauses.size() == 1
        ? "ALTER TABLE " + table + " " + clauses.get(0)
        : "ALTER TABLE " + table + "\n  " + String.join(",\n  ", clauses);
  }

  /** InnoDB builds one full-text index in a statement. */
  private static boolean isFulltext(String clause) {
    return clause.startsWith("ADD FULLTEXT ");
  }

  private static String partitioning(AlterTable change, AlterSteps steps) {
    Partitioning after = steps.partitioningAfter();
    return after == null
        ? "REMOVE PARTITIONING"
        : TableOptionsSql.partitioning(change.before().partitioning(), after);
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
    if (HiddenKeys.areMadeAgain(change)) {
      clauses.add("FORCE");
    }
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
