package dev.okra.mysql.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.Kind;
import dev.okra.domain.plan.Statement.TransactionMode;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees to it that a new column that needs a value and has no default is only added to a table
 * without rows, as on every other database: MySQL would make up a value, such as 0 or an empty text
 * or the date 0000-00-00. The tables are looked at before the first statement, since nothing takes
 * statements of MySQL back.
 */
final class RequiredColumns {
  private final Map<ObjectName, ObjectName> formerNames = new HashMap<>();
  private final Set<ObjectName> created = new HashSet<>();
  private final List<Statement> statements = new ArrayList<>();

  private RequiredColumns() {}

  /** Queries that must find nothing before a plan may run. */
  static List<Statement> checks(Plan plan) {
    RequiredColumns columns = new RequiredColumns();
    for (int i = 0; i < plan.changes().size(); i++) {
      columns.look(plan.changes().get(i).change(), i);
    }
    return columns.statements;
  }

  private void look(Change change, int index) {
    if (change instanceof Change.RenameTable rename) {
      ObjectName first = formerNames.remove(rename.before());
      formerNames.put(rename.after(), first == null ? rename.before() : first);
      if (created.remove(rename.before())) {
        created.add(rename.after());
      }
    } else if (change instanceof Change.CreateTable create) {
      created.add(create.table().name());
    } else if (change instanceof Change.AlterTable alter
        && !created.contains(alter.before().name())) {
      ObjectName name = alter.before().name();
      alter.changes().stream()
          .filter(TableChange.AddColumn.class::isInstance)
          .map(step -> ((TableChange.AddColumn) step).column())
          .filter(Column::requiresValue)
          .forEach(column -> check(formerNames.getOrDefault(name, name), column, index));
    }
  }

  private void check(ObjectName table, Column column, int index) {
    String problem =
        "'" + table + "' has rows, and its new column '" + column.name() + "' has no default";
    String sql =
        "SELECT "
            + Names.QUOTING.literal(problem)
            + " AS problem FROM "
            + Names.QUOTING.identifier(table)
            + " LIMIT 1";
    statements.add(new Statement(sql, Kind.EXPECT_NO_ROWS, TransactionMode.TRANSACTIONAL, index));
  }
}
