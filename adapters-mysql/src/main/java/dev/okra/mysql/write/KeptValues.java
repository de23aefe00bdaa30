package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * Virtual columns that are to hold values of their own keep those that they have computed: they are
 * stored first, which makes them anew, and only then cease to be generated.
 */
final class KeptValues {
  private final Table before;
  private final AlterSteps steps;
  private final ColumnSql columns;
  private final IndexSql indexes;

  KeptValues(AlterTable change, AlterSteps steps, ServerWords words) {
    this.before = change.before();
    this.steps = steps;
    this.columns = new ColumnSql(words);
    this.indexes = new IndexSql(words);
  }

  /** The clauses of the statement that stores the columns; they are marked in the steps. */
  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    steps.altered.forEach(
        (name, step) -> {
          if (AlterSteps.isVirtual(step.before()) && step.after().generated() == null) {
            store(steps.formerName(name), step, clauses);
            steps.stored.add(name);
          }
        });
    return clauses;
  }

  private void store(String name, AlterColumn step, List<String> clauses) {
    Generated generated = step.before().generated();
    if (generated == null) {
      return;
    }
    List<Index> over = before.indexes().stream().filter(i -> i.columns().contains(name)).toList();
    over.forEach(i -> clauses.add("DROP INDEX " + Names.QUOTING.identifier(i.name())));
    Column stored =
        step.before().withName(name).withGenerated(new Generated(generated.expression(), true));
    clauses.add("DROP COLUMN " + Names.QUOTING.identifier(name));
    clauses.add("ADD COLUMN " + columns.definition(stored) + place(name));
    over.forEach(i -> clauses.add("ADD " + indexes.index(i, before)));
  }

  private String place(String name) {
    List<String> names = before.columns().stream().map(Column::name).toList();
    int position = names.indexOf(name);
    return position == 0 ? " FIRST" : " AFTER " + Names.QUOTING.identifier(names.get(position - 1));
  }
}
