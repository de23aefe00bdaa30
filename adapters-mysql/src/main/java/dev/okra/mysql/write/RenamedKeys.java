package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Names;
import java.util.List;

/**
 * The columns of keys that only get another name, beside other changes. The servers copy a table
 * only where none of a foreign key's columns is renamed in the same statement, so these get their
 * names in one before.
 */
final class RenamedKeys {
  private final Table before;
  private final AlterSteps steps;

  RenamedKeys(AlterTable change, AlterSteps steps) {
    this.before = change.before();
    this.steps = steps;
  }

  /** The clauses of the statement before; the columns are marked in the steps. */
  List<String> clauses() {
    boolean alone =
        steps.altered.isEmpty()
            && steps.dropped.isEmpty()
            && steps.added.isEmpty()
            && !steps.reordered;
    if (alone) {
      return List.of();
    }
    List<String> names =
        steps.formerNames.keySet().stream()
            .filter(n -> !steps.altered.containsKey(n) && before.column(n).isEmpty())
            .filter(n -> isInKey(steps.formerName(n)) && !isInExpression(steps.formerName(n)))
            .toList();
    List<String> clauses = names.stream().map(this::rename).toList();
    steps.renamedAlready.addAll(names);
    return clauses;
  }

  private String rename(String name) {
    return "RENAME COLUMN "
        + Names.QUOTING.identifier(steps.formerName(name))
        + " TO "
        + Names.QUOTING.identifier(name);
  }

  private boolean isInKey(String column) {
    return before.foreignKeys().stream().anyMatch(k -> k.columns().contains(column))
        || (before.primaryKey() != null && before.primaryKey().columns().contains(column));
  }

  /** Expressions have to follow in the same statement. */
  private boolean isInExpression(String column) {
    String quoted = Names.QUOTING.quoted(column);
    return before.checks().stream().anyMatch(c -> c.expression().sql().contains(quoted))
        || before.columns().stream()
            .map(Column::generated)
            .anyMatch(g -> g != null && g.expression().sql().contains(quoted));
  }
}
