package dev.okra.mysql;

import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.name;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.change.Change.DropObject;
import dev.okra.domain.change.Change.DropTable;
import dev.okra.domain.change.Change.RenameObject;
import dev.okra.domain.change.Change.RenameTable;
import dev.okra.domain.change.Change.ReplaceObject;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** Changes of whole tables and of other objects, there and back. */
final class ObjectChangesTest {
  private static final Table USERS =
      table("users", column("name", "varchar(20)"), column("n", "int"));

  private static void thereAndBack(Workbench bench, Change change) {
    DatabaseSchema before = bench.inspect();
    bench.apply(change);
    assertThat(bench.inspect()).isNotEqualTo(before);
    bench.apply(change.inverse());
    assertThat(bench.inspect()).isEqualTo(before);
  }

  private static View view(Workbench bench, String name, String query) {
    View view = View.of(name(name), query);
    DatabaseSchema desired =
        DatabaseSchema.EMPTY.withTables(List.of(USERS)).withViews(List.of(view));
    return bench.normalize(desired).views().get(0);
  }

  @OnServers(dialect = "mysql")
  void createsRenamesAndDropsTablesWithTheirRows(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      thereAndBack(bench, new CreateTable(USERS));
      bench.apply(new CreateTable(USERS));
      bench.run("INSERT INTO users VALUES (1, 'x', 2)");
      thereAndBack(bench, new RenameTable(name("users"), name("order")));
      assertThat(bench.rows("SELECT * FROM users", "id", "name", "n")).containsExactly("1|x|2");
      bench.apply(new DropTable(USERS));
      assertThat(bench.inspect()).isEqualTo(DatabaseSchema.EMPTY);
    }
  }

  @OnServers(dialect = "mysql")
  void createsReplacesRenamesAndDropsViews(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.apply(new CreateTable(USERS));
      View first = view(bench, "v", "SELECT id, name FROM users");
      View second = view(bench, "v", "SELECT id, n AS number FROM users WHERE n > 1");
      thereAndBack(bench, new CreateObject(first));
      bench.apply(new CreateObject(first));
      thereAndBack(bench, new ReplaceObject(first, second));
      thereAndBack(bench, new RenameObject(first, first.withName(name("other v"))));
      thereAndBack(bench, new DropObject(first));
    }
  }

  @OnServers(dialect = "mysql")
  void createsReplacesRenamesAndDropsTriggersAndRoutines(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.apply(new CreateTable(USERS));
      for (List<? extends SchemaObject> pair :
          List.of(
              List.of(
                  trigger("tr", "SET NEW.n = 1"),
                  trigger("tr", "SET NEW.n = 2"),
                  trigger("tr2", "SET NEW.n = 1")),
              List.of(
                  function("f", "RETURN 1"),
                  function("f", "BEGIN RETURN 2; END"),
                  function("g", "RETURN 1")))) {
        thereAndBack(bench, new CreateObject(pair.get(0)));
        bench.apply(new CreateObject(pair.get(0)));
        thereAndBack(bench, new ReplaceObject(pair.get(0), pair.get(1)));
        thereAndBack(bench, new RenameObject(pair.get(0), pair.get(2)));
        thereAndBack(bench, new DropObject(pair.get(0)));
      }
    }
  }

  private static Trigger trigger(String name, String action) {
    return new Trigger(
        name(name),
        name("users"),
        Trigger.Timing.BEFORE,
        List.of(Trigger.Event.UPDATE),
        List.of(),
        true,
        null,
        sql(action),
        null);
  }

  private static Routine function(String name, String body) {
    return new Routine(
        Routine.Kind.FUNCTION,
        name(name),
        "",
        sql("CREATE FUNCTION " + name + "() RETURNS int\nDETERMINISTIC\n" + body),
        null);
  }

  @OnServers({ServerKind.MARIADB_10, ServerKind.MARIADB_11})
  void createsAltersRenamesAndDropsSequences(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Sequence first = new Sequence(name("s"), null, 1, 1, null, null, 1000, false, null, null);
      Sequence second = new Sequence(name("s"), null, 1, 2, null, 99L, 10, true, null, null);
      Sequence renamed = new Sequence(name("s2"), null, 1, 1, null, null, 1000, false, null, null);
      thereAndBack(bench, new CreateObject(first));
      bench.apply(new CreateObject(first));
      thereAndBack(bench, new ReplaceObject(first, second));
      thereAndBack(bench, new RenameObject(first, renamed));
    }
  }

  private static void assertRefused(Workbench bench, Change change, String... words) {
    assertThatThrownBy(() -> bench.script(change))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DatabaseErrorCode.UNSUPPORTED_CHANGE);
              assertThat(e.text()).contains(words);
              assertThat(e.hint()).isPresent();
            });
  }

  @OnServers(dialect = "mysql")
  void refusesWhatTheServersDoNotHave(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      assertRefused(
          bench,
          new CreateObject(new EnumType(name("role"), List.of("A"), null)),
          "enum types",
          "role");
      assertRefused(
          bench, new CreateObject(new Extension(name("citext"), null)), "extensions", "citext");
      View kept =
          new View(
              name("m"),
              List.of(),
              sql("SELECT 1"),
              true,
              List.of(),
              List.of(),
              null,
              Attributes.NONE);
      assertRefused(bench, new CreateObject(kept), "materialised views", "m");
      Index partial = Index.of("i", false, List.of(IndexPart.column("n"))).withWhere(sql("n > 1"));
      assertRefused(
          bench,
          new CreateTable(USERS.withIndexes(List.of(partial))),
          "'i'",
          "'users'",
          "some of the rows");
      Index carrying =
          Index.of("i", false, List.of(IndexPart.column("n"))).withInclude(List.of("name"));
      assertRefused(bench, new CreateTable(USERS.withIndexes(List.of(carrying))), "beside its key");
      Index gin = Index.of("i", false, List.of(IndexPart.column("n"))).withMethod("gin");
      assertRefused(bench, new CreateTable(USERS.withIndexes(List.of(gin))), "'gin'");
      Table text =
          table("t", column("body", "longtext"))
              .withIndexes(List.of(Index.of("i", true, List.of(IndexPart.column("body")))));
      assertRefused(bench, new CreateTable(text), "'body'", "any length");
      Table lowered =
          USERS.withIndexes(
              List.of(Index.of("i", false, List.of(IndexPart.expression("lower(name)")))));
      if (bench.isMariaDb()) {
        assertRefused(bench, new CreateTable(lowered), "MariaDB", "expression");
        assertThat(
                bench.statements(
                    new CreateObject(
                        new Sequence(name("s"), null, 1, 1, null, null, 1, false, null, null))))
            .hasSize(1);
      } else {
        bench.apply(new CreateTable(lowered));
        assertRefused(
            bench,
            new CreateObject(new Sequence(name("s"), null, 1, 1, null, null, 1, false, null, null)),
            "sequences");
      }
    }
  }
}
