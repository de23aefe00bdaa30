package dev.okra.mysql;

import static dev.okra.mysql.Schemas.assertComesBack;
import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.id;
import static dev.okra.mysql.Schemas.name;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.domain.relational.View;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;

final class ObjectsComeBackTest {
  @OnServers(dialect = "mysql")
  void checksComeBackWhereTheServerAppliesThem(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Table table =
          table("checked", column("n", "int"), column("naïve 日本", "varchar(20)"))
              .withChecks(
                  List.of(
                      Check.of("a_length", "char_length(`naïve 日本`) between 2 and 10"),
                      Check.of("b_text", "`naïve 日本` <> 'it\\'s é'"),
                      Check.of("c_number", "n > 0 AND n < 100")));
      DatabaseSchema normal = bench.normalize(DatabaseSchema.EMPTY.withTables(List.of(table)));
      bench.create(normal);
      List<Check> checks = bench.table("checked").checks();
      if (!bench.can(Capability.CHECKS)) {
        assertThat(checks).isEmpty();
        assertThat(normal.tables().get(0).checks()).isEmpty();
        return;
      }
      assertThat(bench.inspect()).isEqualTo(normal);
      assertThat(checks.subList(0, 2)).isEqualTo(table.checks().subList(0, 2));
      assertThat(bench.normalize(bench.inspect())).isEqualTo(normal);
      assertThatThrownBy(() -> bench.run("INSERT INTO checked (id, n) VALUES (1, 0)"))
          .isInstanceOf(OkraException.class);
    }
  }

  @OnServers({ServerKind.MARIADB_10, ServerKind.MARIADB_11})
  void aCheckOfOneColumnStaysWithItsColumn(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.run(
          "CREATE TABLE t (id INT PRIMARY KEY, n INT CHECK (n > 1), j JSON CHECK (json_length(j) > 0))");
      Table before = bench.table("t");
      assertThat(before.checks()).isEmpty();
      Column n = before.column("n").orElseThrow();
      assertThat(n.attributes().values()).containsEntry("check", "`n` > 1");
      Table after = before.withColumns(replaced(before, n.withComment("counted")));
      bench.apply(
          new AlterTable(
              before,
              after,
              List.of(new TableChange.AlterColumn(n, after.columns().get(1), List.of()))));
      assertThat(bench.table("t")).isEqualTo(after);
    }
  }

  private static List<Column> replaced(Table table, Column column) {
    return table.columns().stream().map(c -> c.name().equals(column.name()) ? column : c).toList();
  }

  @OnServers(dialect = "mysql")
  void viewsComeBackWithoutTheNameOfTheDatabase(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Table users = table("users", column("name", "varchar(20)"), column("n", "int"));
      View plain =
          View.of(
              name("active"),
              "SELECT u.id, u.name AS label FROM users AS u WHERE u.n > 1 AND u.name <> 'it''s'");
      View nested =
          new View(
              name("both"),
              List.of("a", "b c"),
              sql(
                  "SELECT a.id, (SELECT count(*) FROM users) FROM active a JOIN users u ON u.id = a.id"),
              false,
              List.of(),
              List.of(),
              null,
              Attributes.of("security", "invoker"));
      View checked =
          new View(
              name("checked"),
              List.of(),
              sql("SELECT id FROM users WHERE n > 0"),
              false,
              List.of(),
              List.of(),
              null,
              Attributes.of("check_option", "cascaded"));
      DatabaseSchema desired =
          DatabaseSchema.EMPTY
              .withTables(List.of(users))
              .withViews(List.of(plain, nested, checked));
      DatabaseSchema normal = bench.normalize(desired);
      assertComesBack(bench, normal);
      assertThat(normal.views())
          .extracting(v -> v.query().sql())
          .noneMatch(q -> q.contains(database.name()));
      assertThat(normal.views().get(1).columns()).containsExactly("a", "b c");
      assertThat(normal.views().get(1).dependencies())
          .containsExactly(name("active"), name("users"));
    }
  }

  @OnServers(dialect = "mysql")
  void aColumnOfATableThatIsCalledLikeTheDatabaseKeepsItsQualifier(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      String alias = "`" + database.name() + "`";
      bench.run(
          "CREATE TABLE t (id INT PRIMARY KEY, t INT)",
          "CREATE VIEW v AS SELECT "
              + alias
              + ".t FROM t AS "
              + alias
              + " WHERE "
              + alias
              + ".id > 1");
      View view = bench.inspect().views().get(0);
      bench.apply(new Change.ReplaceObject(view, view));
      assertThat(bench.inspect().views().get(0)).isEqualTo(view);
      assertThat(view.query().sql()).contains(alias).doesNotContain(alias + ".`t`.`t`");
    }
  }

  @OnServers(dialect = "mysql")
  void triggersRoutinesAndEventsComeBackWordForWord(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Table table = table("t", column("n", "int"), column("s", "varchar(50)"));
      String block =
          "BEGIN\n  -- it's a comment; \n  SET NEW.s = 'it''s; \\\\ é';\n  SET NEW.n = 1;\nEND";
      Trigger first = trigger("t_first", table, block);
      Trigger second =
          trigger("a_second", table, "SET NEW.n = NEW.n + 1")
              .withAttributes(Attributes.of(Trigger.FOLLOWS, "t_first"));
      Routine function =
          new Routine(
              Routine.Kind.FUNCTION,
              name("f"),
              "int, varchar(20)",
              sql(
                  "CREATE FUNCTION f(a int, `b c` varchar(20)) RETURNS varchar(30)\nDETERMINISTIC\nNO SQL\n"
                      + "COMMENT 'it''s\na comment'\nRETURN concat(a, 'x''y')"),
              null);
      Routine procedure =
          new Routine(
              Routine.Kind.PROCEDURE,
              name("p"),
              "int, enum('x','y')",
              sql(
                  "CREATE PROCEDURE p(IN a int, INOUT b enum('x','y'))\nMODIFIES SQL DATA\nSQL SECURITY INVOKER\n"
                      + "BEGIN\n  IF a > 1 THEN\n    SET b = 'x';\n  END IF;\nEND"),
              null);
      CustomObject event =
          new CustomObject(
              "EVENT",
              name("e"),
              "e",
              sql(
                  "CREATE EVENT e ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' ON COMPLETION PRESERVE"
                      + " DISABLE COMMENT 'it''s' DO DELETE FROM t WHERE s = 'it''s'"));
      DatabaseSchema schema =
          DatabaseSchema.EMPTY
              .withTables(List.of(table))
              .withTriggers(List.of(first, second))
              .withRoutines(List.of(function, procedure))
              .withOthers(List.of(event));
      assertComesBack(bench, schema);
      bench.run("INSERT INTO t (id) VALUES (1)");
      assertThat(bench.rows("SELECT n, s, f(1, 'b') AS f FROM t", "n", "s", "f"))
          .containsExactly("2|it's; \\ é|1x'y");
    }
  }

  private static Trigger trigger(String trigger, Table table, String action) {
    return new Trigger(
        name(trigger),
        table.name(),
        Trigger.Timing.BEFORE,
        List.of(Trigger.Event.INSERT),
        List.of(),
        true,
        null,
        sql(action),
        null);
  }

  @OnServers({ServerKind.MARIADB_10, ServerKind.MARIADB_11})
  void sequencesComeBack(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Sequence plain = new Sequence(name("plain"), null, 1, 1, null, null, 1000, false, null, null);
      Sequence odd = new Sequence(name("odd"), null, 5, 2, 3L, 99L, 10, true, null, null);
      Sequence down = new Sequence(name("down"), null, -1, -1, null, null, 1000, false, null, null);
      Table table = table("t", column("n", "bigint").withDefault(sql("nextval(`plain`)")));
      assertComesBack(bench, DatabaseSchema.EMPTY.withSequences(List.of(down, odd, plain)));
      bench.apply(new Change.CreateTable(table));
      assertThat(bench.table("t")).isEqualTo(table);
    }
  }

  @OnServers(dialect = "mysql")
  void tableOptionsAndPartitionsComeBack(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Table options =
          table(
                  "options",
                  column("s", "varchar(20)"),
                  column("l", "varchar(20)").withCollation("latin1_bin"))
              .withAttributes(
                  Attributes.of("collation", "utf8mb4_bin")
                      .with("row_format", "COMPRESSED")
                      .with("key_block_size", "8"));
      Table memory = table("quick").withAttributes(Attributes.of("engine", "MEMORY"));
      Table split =
          Table.of(name("split"), List.of(id(), column("day", "date").withNullable(false)))
              .withPrimaryKey(PrimaryKey.of(null, List.of("id", "day")))
              .withPartitioning(
                  new Partitioning(
                      sql("RANGE (year(`day`))"),
                      null,
                      null,
                      List.of(
                          "PARTITION p0 VALUES LESS THAN (2020) COMMENT = 'it''s'",
                          "PARTITION p1 VALUES LESS THAN MAXVALUE")));
      Table hashed =
          table("split2")
              .withPartitioning(
                  new Partitioning(sql("HASH (`id`) PARTITIONS 4"), null, null, List.of()));
      List<Table> tables = List.of(options, memory, split, hashed);
      bench.create(DatabaseSchema.EMPTY.withTables(tables));
      List<Table> found = bench.inspect().tables();
      assertThat(found).containsExactlyInAnyOrderElementsOf(tables);
    }
  }

  @OnServers(dialect = "mysql")
  void namesOfAnyKindComeBack(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      String long64 = "ü".repeat(64);
      List<String> names =
          List.of(
              "order",
              "a b",
              "back`tick",
              "quo\"te",
              "do.t",
              "se;mi--",
              "日本",
              "1e5",
              "_utf8mb4",
              long64,
              "x'y");
      List<Table> tables = new ArrayList<>();
      for (String odd : names) {
        tables.add(
            table(odd, column(odd, "int"))
                .withIndexes(List.of(Index.of(odd, false, List.of(IndexPart.column(odd))))));
      }
      bench.create(DatabaseSchema.EMPTY.withTables(tables));
      assertThat(bench.inspect().tables()).containsExactlyInAnyOrderElementsOf(tables);
    }
  }

  @OnServers(dialect = "mysql")
  void ownAndExcludedTablesAreLeftOut(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.run(
          "CREATE TABLE _okra_migrations (id INT PRIMARY KEY)",
          "CREATE TABLE audit_log (id INT PRIMARY KEY)",
          "CREATE TRIGGER audit_t BEFORE INSERT ON audit_log FOR EACH ROW SET NEW.id = 1",
          "CREATE TABLE kept (id INT PRIMARY KEY)");
      DatabaseSchema found =
          bench
              .dialect
              .inspector()
              .inspect(bench.session, new InspectionScope(List.of(), List.of("audit_*")));
      assertThat(found.tables()).extracting(t -> t.name().name()).containsExactly("kept");
      assertThat(found.triggers()).isEmpty();
    }
  }

  @OnServers(dialect = "mysql")
  void uniqueConstraintsAreUniqueIndexes(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Table desired =
          table("t", column("a", "int"))
              .withUniqueConstraints(List.of(UniqueConstraint.of("t_a_key", List.of("a"))));
      bench.create(DatabaseSchema.EMPTY.withTables(List.of(desired)));
      assertThat(bench.normalize(DatabaseSchema.EMPTY.withTables(List.of(desired))))
          .isEqualTo(bench.inspect());
    }
  }
}
