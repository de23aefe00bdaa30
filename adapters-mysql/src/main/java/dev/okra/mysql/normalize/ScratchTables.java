package dev.okra.mysql.normalize;

import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.inspect.MysqlInspector;
import dev.okra.mysql.scratch.ScratchDatabase;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.MysqlWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes tables beside the real ones, under names that inspections leave out. For users who may
 * not make databases.
 */
final class ScratchTables {
  private final Session session;
  private final String prefix;

  ScratchTables(Session session) {
    this.session = session;
    this.prefix =
        ScratchDatabase.PREFIX + session.query("SELECT CONNECTION_ID() AS id").get(0).number("id");
  }

  /** What the server makes of the tables, by their real names. */
  Map<ObjectName, Table> judge(List<Table> tables) {
    Map<ObjectName, Table> disguised = new LinkedHashMap<>();
    for (Table table : tables) {
      disguised.put(table.name(), disguised(table, disguised.size()));
    }
    try {
      disguised.values().forEach(this::create);
      Map<ObjectName, Table> found =
          new MysqlInspector()
              .inspect(session, name -> name.startsWith(prefix)).tables().stream()
                  .collect(Collectors.toMap(Table::name, t -> t));
      Map<ObjectName, Table> judged = new HashMap<>();
      tables.forEach(t -> judged.put(t.name(), undisguised(t, disguised, found)));
      return judged;
    } finally {
      disguised.values().forEach(this::drop);
    }
  }

  /** Names of checks are unique in a database of MySQL, so they are disguised too. */
  private Table disguised(Table table, int number) {
    List<Check> checks = new ArrayList<>();
    for (Check check : table.checks()) {
      checks.add(named(check, prefix + "_" + number + "_" + checks.size()));
    }
    return table
        .withName(ObjectName.of(prefix + "_" + number))
        .withForeignKeys(List.of())
        .withChecks(checks);
  }

  private static Table undisguised(
      Table table, Map<ObjectName, Table> disguised, Map<ObjectName, Table> found) {
    Table disguise = disguised.get(table.name());
    Table judged = disguise == null ? null : found.get(disguise.name());
    if (disguise == null || judged == null) {
      return table;
    }
    Map<String, Check> checks =
        judged.checks().stream().collect(Collectors.toMap(c -> String.valueOf(c.name()), c -> c));
    List<Check> renamed = new ArrayList<>();
    for (int i = 0; i < disguise.checks().size(); i++) {
      Check check = checks.get(String.valueOf(disguise.checks().get(i).name()));
      renamed.add(
          check == null ? table.checks().get(i) : named(check, table.checks().get(i).name()));
    }
    return judged.withChecks(renamed);
  }

  private static Check named(Check check, @Nullable String name) {
    return new Check(
        name, check.expression(), check.validated(), check.enforced(), check.noInherit());
  }

  private void create(Table table) {
    Plan plan = new Plan(List.of(new PlannedChange(new CreateTable(table), List.of())));
    for (Statement statement : new MysqlWriter(session.capabilities()).write(plan).statements()) {
      session.execute(statement.sql());
    }
  }

  private void drop(Table table) {
    session.execute("DROP TABLE IF EXISTS " + Names.QUOTING.identifier(table.name()));
  }
}
