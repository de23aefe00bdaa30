package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Virtual columns that are to hold values of their own keep those that they have computed: they are
 * stored first, which makes them anew, and only then cease to be generated.
 */
final class KeptValues {
  private final Table before;
  private final AlterSteps steps;
  private final ServerWords words;
  private final ColumnSql columns;

  KeptValues(AlterTable change, AlterSteps steps, ServerWords words) {
    this.before = change.before();
    this.steps = steps;
    this.words = words;
    this.columns = new ColumnSql(words);
  }

  /** Whether a column keeps what it has computed. */
  static boolean areKept(AlterColumn step) {
    return AlterSteps.isVirtual(step.before()) && step.after().generated() == null;
  }

  /** The clauses of the statement that stores the columns. */
  List<String> clauses() {
    Set<String> stored = new HashSet<>();
    for (Map.Entry<String, AlterColumn> altered : steps.altered.entrySet()) {
      if (areKept(altered.getValue())) {
        stored.add(steps.formerName(altered.getKey()));
      }
    }
    return stored.isEmpty() ? List.of() : clauses(stored);
  }

  private List<String> clauses(Set<String> stored) {
    Set<String> followers = new Followers(before).of(stored);
    Set<String> read = new LinkedHashSet<>(stored);
    read.addAll(followers);
    List<Check> checks = ChecksInTheWay.on(before, stored, followers, words);
    List<Index> indexes =
        before.indexes().stream().filter(i -> RemadeIndexes.isOver(i, stored, read)).toList();
    List<String> clauses = new ArrayList<>();
    checks.forEach(c -> clauses.add(ChecksInTheWay.drop(c, words)));
    indexes.forEach(i -> clauses.add("DROP INDEX " + Names.QUOTING.identifier(i.name())));
    for (int i = 0; i < before.columns().size(); i++) {
      Column column = before.columns().get(i);
      if (stored.contains(column.name())) {
        clauses.add("DROP COLUMN " + Names.QUOTING.identifier(column.name()));
        clauses.add("ADD COLUMN " + columns.definition(stored(column)) + place(i));
      } else if (followers.contains(column.name())) {
        clauses.add("MODIFY COLUMN " + columns.definition(column));
      }
    }
    IndexSql indexSql = new IndexSql(words);
    indexes.forEach(i -> clauses.add("ADD " + indexSql.index(i, before)));
    ConstraintSql constraintSql = new ConstraintSql(words);
    checks.forEach(c -> clauses.add("ADD " + constraintSql.check(c)));
    return clauses;
  }

  private static Column stored(Column column) {
    Generated generated = column.generated();
    return generated == null
        ? column
        : column.withGenerated(new Generated(generated.expression(), true));
  }

  private String place(int position) {
    return position == 0
        ? " FIRST"
        : " AFTER " + Names.QUOTING.identifier(before.columns().get(position - 1).name());
  }
}
