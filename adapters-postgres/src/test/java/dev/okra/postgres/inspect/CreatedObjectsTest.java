package dev.okra.postgres.inspect;

import static dev.okra.postgres.inspect.CreatedObject.USERS;
import static dev.okra.postgres.inspect.CreatedObject.makesReadsAndDrops;
import static dev.okra.postgres.inspect.CreatedObject.named;
import static dev.okra.postgres.inspect.CreatedObject.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/**
 * Views, routines, triggers and more are read back exactly as they were made, and can be dropped.
 */
final class CreatedObjectsTest {
  @OnPostgres
  void viewsWithOptionsAndDependencies(TestDatabase database) {
    View view =
        new View(
            named("people"),
            List.of(),
            sql("SELECT id,\n    name\n   FROM users\n  WHERE (id > 0)"),
            false,
            List.of(),
            List.of(named("users")),
            "those",
            Attributes.of("security_barrier", "true").with("check_option", "local"));
    View stored =
        new View(
            named("stored"),
            List.of(),
            sql("SELECT people.id,\n    people.name\n   FROM people"),
            true,
            List.of(Index.of("stored_idx", true, List.of(IndexPart.column("id")))),
            List.of(named("people")),
            "kept",
            Attributes.of("fillfactor", "60"));
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(USERS);
      View written = inWordsOf(postgres, stored);
      View plain = inWordsOf(postgres, view);
      makesReadsAndDrops(
          postgres,
          DatabaseSchema.EMPTY.withTables(List.of(USERS)).withViews(List.of(plain, written)),
          plain,
          written);
    }
  }

  /** Up to 15 the server names the table of every column. */
  private static View inWordsOf(Postgres postgres, View view) {
    String query = view.query().sql().replace("people.", "").replace("users.", "");
    String table = view.dependencies().get(0).name() + ".";
    String words =
        postgres.atLeast(16)
            ? query
            : query
                .replace("SELECT id", "SELECT " + table + "id")
                .replace("    name", "    " + table + "name")
                .replace("(id >", "(" + table + "id >");
    return new View(
        view.name(),
        view.columns(),
        sql(words),
        view.materialized(),
        view.indexes(),
        view.dependencies(),
        view.comment(),
        view.attributes());
  }

  @OnPostgres
  void routinesAndTheirOverloads(TestDatabase database) {
    Routine one =
        routine(
            "add",
            "integer, text",
            "CREATE OR REPLACE FUNCTION add(a integer, b text DEFAULT ';'::text)\n"
                + " RETURNS integer\n LANGUAGE sql\n IMMUTABLE\nAS $function$ SELECT a; $function$");
    Routine two =
        routine(
            "add",
            "text[]",
            "CREATE OR REPLACE FUNCTION add(text[])\n"
                + " RETURNS text\n LANGUAGE plpgsql\nAS $function$ BEGIN RETURN '$$ '' ;'; END $function$");
    Routine procedure =
        new Routine(
            Routine.Kind.PROCEDURE,
            named("Do"),
            "integer",
            sql(
                "CREATE OR REPLACE PROCEDURE \"Do\"(IN a integer)\n LANGUAGE sql\nAS $procedure$ SELECT 1 $procedure$"),
            null);
    try (Postgres postgres = Postgres.open(database)) {
      makesReadsAndDrops(
          postgres,
          DatabaseSchema.EMPTY.withRoutines(List.of(procedure, one, two)),
          procedure,
          one,
          two);
    }
  }

  private static Routine routine(String name, String signature, String definition) {
    return new Routine(
        Routine.Kind.FUNCTION, named(name), signature, sql(definition), "what it does");
  }

  @OnPostgres
  void triggersWithEveryProperty(TestDatabase database) {
    Routine function =
        new Routine(
            Routine.Kind.FUNCTION,
            named("touch"),
            "",
            sql(
                "CREATE OR REPLACE FUNCTION touch()\n RETURNS trigger\n LANGUAGE plpgsql\n"
                    + "AS $function$ BEGIN RETURN new; END $function$"),
            null);
    Trigger row =
        new Trigger(
            named("a Trigger for each row"),
            USERS.name(),
            Trigger.Timing.BEFORE,
            List.of(Trigger.Event.INSERT, Trigger.Event.UPDATE),
            List.of("name", "id"),
            true,
            sql("(new.name <> ' FOR EACH ROW )'::text) OR (new.id > 1)"),
            sql("EXECUTE FUNCTION touch('x', 'it''s')"),
            "why");
    Trigger statement =
        new Trigger(
            named("b"),
            USERS.name(),
            Trigger.Timing.AFTER,
            List.of(Trigger.Event.DELETE, Trigger.Event.TRUNCATE),
            List.of(),
            false,
            null,
            sql("EXECUTE FUNCTION touch()"),
            null);
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(USERS);
      makesReadsAndDrops(
          postgres,
          DatabaseSchema.EMPTY
              .withTables(List.of(USERS))
              .withRoutines(List.of(function))
              .withTriggers(List.of(row, statement)),
          function,
          row,
          statement);
    }
  }

  @OnPostgres
  void kindsWithoutARecord(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(USERS);
      postgres.execute(
          "CREATE TYPE pair AS (a integer, \"B\" varchar(3) COLLATE \"C\", c text[])",
          "CREATE TYPE span AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi)",
          "CREATE POLICY p ON users FOR UPDATE TO PUBLIC USING (id > 1) WITH CHECK (name <> ')')",
          "CREATE POLICY q ON users AS RESTRICTIVE USING (true)",
          "CREATE RULE r AS ON DELETE TO users WHERE old.id = 1 DO INSTEAD NOTHING",
          "CREATE STATISTICS s (ndistinct) ON id, name FROM users",
          "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
          "CREATE CONSTRAINT TRIGGER k AFTER INSERT ON users DEFERRABLE INITIALLY DEFERRED"
              + " FOR EACH ROW EXECUTE FUNCTION f()",
          "CREATE TRIGGER n AFTER INSERT ON users REFERENCING NEW TABLE AS fresh EXECUTE FUNCTION f()");
      DatabaseSchema before = postgres.inspect();
      assertThat(before.others())
          .extracting(CustomObject::kind)
          .containsExactly(
              "TYPE", "TYPE", "STATISTICS", "RULE", "POLICY", "POLICY", "TRIGGER", "TRIGGER");
      List<CustomObject> objects = before.others();
      for (int i = objects.size() - 1; i >= 0; i--) {
        postgres.apply(new Change.DropObject(objects.get(i)));
      }
      assertThat(postgres.inspect().others()).isEmpty();
      postgres.create(objects.toArray(SchemaObject[]::new));
      assertThat(postgres.inspect()).isEqualTo(before);
    }
  }

  @OnPostgres
  void foreignKeysThatNoRecordCanHold(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE TABLE a (x int, y int, PRIMARY KEY (x, y))",
          "CREATE TABLE b (x int, y int)",
          postgres.atLeast(18)
              ? "ALTER TABLE b ADD CONSTRAINT \"loose ON k\" FOREIGN KEY (x, y) REFERENCES a NOT ENFORCED"
              : "SELECT 1",
          postgres.atLeast(15)
              ? "ALTER TABLE b ADD CONSTRAINT partial FOREIGN KEY (x, y) REFERENCES a ON DELETE SET NULL (y)"
              : "SELECT 1");
      DatabaseSchema before = postgres.inspect();
      assertThat(before.others()).hasSize(postgres.atLeast(18) ? 2 : 0);
      before.others().forEach(o -> postgres.apply(new Change.DropObject(o)));
      assertThat(postgres.inspect().others()).isEmpty();
      postgres.create(before.others().toArray(SchemaObject[]::new));
      assertThat(postgres.inspect()).isEqualTo(before);
    }
  }

  @OnPostgres
  void extensionsWithoutWhatBelongsToThem(TestDatabase database) {
    Extension extension = new Extension(named("citext"), null);
    try (Postgres postgres = Postgres.open(database)) {
      makesReadsAndDrops(
          postgres, DatabaseSchema.EMPTY.withExtensions(List.of(extension)), extension);
      postgres.create(extension);
      Table table =
          Table.of(
              named("t"), List.of(Column.of("a", new SqlType.UserDefined(named("citext")), true)));
      postgres.create(table);
      assertThat(postgres.table("t")).isEqualTo(table);
    }
  }
}
