package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objects that are not tables are replaced, renamed and moved, there and back again. */
final class ObjectChangesTest {

  private static ObjectName named(String name) {
    return ObjectName.of(name);
  }

  private static Expression sql(String text) {
    return new Expression(text);
  }

  private static List<SchemaObject> objects(Postgres postgres) {
    DatabaseSchema schema = postgres.inspect();
    return Stream.of(
            schema.enums(),
            schema.domains(),
            schema.sequences(),
            schema.views(),
            schema.routines(),
            schema.triggers(),
            schema.others())
        .<SchemaObject>flatMap(List::stream)
        .toList();
  }

  /** Makes an object, applies a change and its inverse; says what the change was in SQL. */
  private static List<String> thereAndBack(
      Postgres postgres, SchemaObject before, SchemaObject after, Change change) {
    List<SchemaObject> others = objects(postgres);
    postgres.create(before);
    List<String> statements =
        postgres.apply(change).statements().stream().map(Statement::sql).toList();
    assertThat(objects(postgres)).contains(after).hasSize(others.size() + 1);
    postgres.apply(change.inverse());
    assertThat(objects(postgres)).contains(before).hasSize(others.size() + 1);
    postgres.apply(new Change.DropObject(before));
    return statements;
  }

  private static List<String> replaces(Postgres postgres, SchemaObject before, SchemaObject after) {
    return thereAndBack(postgres, before, after, new Change.ReplaceObject(before, after));
  }

  private static void renames(Postgres postgres, SchemaObject before, SchemaObject after) {
    thereAndBack(postgres, before, after, new Change.RenameObject(before, after));
  }

  @OnPostgres
  void replacesDomains(TestDatabase database) {
    Domain before = domain("d", true, null, List.of(Check.of("a", "VALUE > 0")), null);
    Domain after =
        domain(
            "d",
            false,
            sql("5"),
            List.of(
                Check.of("b", "VALUE < 9"), new Check("c", sql("VALUE < 8"), false, true, false)),
            "x");
    try (Postgres postgres = Postgres.open(database)) {
      replaces(postgres, before, after);
      renames(postgres, before, domain("New D", true, null, before.checks(), null));
    }
  }

  private static Domain domain(
      String name,
      boolean nullable,
      @Nullable Expression defaultValue,
      List<Check> checks,
      @Nullable String comment) {
    return new Domain(
        named(name), BuiltIn.of("integer"), nullable, defaultValue, null, checks, comment);
  }

  @OnPostgres
  void replacesSequencesAndTheirOwners(TestDatabase database) {
    Sequence before =
        new Sequence(named("s"), BuiltIn.of("integer"), 1, 1, null, null, 1, false, null, null);
    Sequence after =
        new Sequence(
            named("s"), null, 5, -2, -100L, 50L, 9, true, new ColumnName(named("t"), "id"), "x");
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE t (id int)");
      replaces(postgres, before, after);
      renames(
          postgres,
          before,
          new Sequence(
              named("S 2"), BuiltIn.of("integer"), 1, 1, null, null, 1, false, null, null));
    }
  }

  @OnPostgres
  void keepsAViewThatOnlyGainsColumnsAndMakesOthersAnew(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE t (id int, name text)");
      View one = view("SELECT 1 AS a,\n    now() AS b", null, Attributes.NONE);
      View more =
          view(
              "SELECT 1 AS a,\n    now() AS b,\n    2 AS c",
              "x",
              Attributes.of("security_barrier", "true"));
      View other = view("SELECT now() AS b", null, Attributes.NONE);
      assertThat(replaces(postgres, one, more).get(0)).startsWith("CREATE OR REPLACE VIEW v");
      assertThat(replaces(postgres, one, other)).first().isEqualTo("DROP VIEW v");
      renames(
          postgres,
          one,
          new View(
              named("V 2"),
              List.of(),
              one.query(),
              false,
              List.of(),
              List.of(),
              null,
              Attributes.NONE));
    }
  }

  private static View view(String query, @Nullable String comment, Attributes attributes) {
    return new View(
        named("v"), List.of(), sql(query), false, List.of(), List.of(), comment, attributes);
  }

  @OnPostgres
  void replacesMaterializedViewsWithTheirIndexes(TestDatabase database) {
    View before =
        new View(
            named("m"),
            List.of(),
            sql("SELECT 1 AS a"),
            true,
            List.of(Index.of("i", true, List.of(IndexPart.column("a")))),
            List.of(),
            "x",
            Attributes.NONE);
    View after =
        new View(
            named("m"),
            List.of(),
            sql("SELECT 2 AS b"),
            true,
            List.of(Index.of("j", false, List.of(IndexPart.column("b")))),
            List.of(),
            null,
            Attributes.NONE);
    View commented =
        new View(
            named("m"),
            List.of(),
            before.query(),
            true,
            before.indexes(),
            List.of(),
            "y",
            Attributes.NONE);
    try (Postgres postgres = Postgres.open(database)) {
      replaces(postgres, before, after);
      assertThat(replaces(postgres, before, commented))
          .containsExactly("COMMENT ON MATERIALIZED VIEW m IS 'y'");
    }
  }

  @OnPostgres
  void keepsARoutineUnlessItsResultChanges(TestDatabase database) {
    Routine before = routine("integer", "SELECT 1", null);
    try (Postgres postgres = Postgres.open(database)) {
      assertThat(replaces(postgres, before, routine("integer", "SELECT 2", "it's")))
          .hasSize(2)
          .first()
          .asString()
          .startsWith("CREATE OR REPLACE");
      assertThat(replaces(postgres, before, routine("text", "SELECT 'x'", null)))
          .first()
          .isEqualTo("DROP FUNCTION f(integer)");
    }
  }

  private static Routine routine(String result, String body, @Nullable String comment) {
    return new Routine(
        Routine.Kind.FUNCTION,
        named("f"),
        "integer",
        sql(
            "CREATE OR REPLACE FUNCTION f(a integer)\n RETURNS "
                + result
                + "\n LANGUAGE sql\nAS $function$"
                + body
                + "$function$"),
        comment);
  }

  @OnPostgres
  void replacesAndRenamesTriggers(TestDatabase database) {
    Trigger before = trigger("a", Trigger.Timing.BEFORE, sql("new.id > 0"), "x");
    Trigger after = trigger("a", Trigger.Timing.AFTER, null, null);
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE TABLE t (id int)",
          "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'");
      replaces(postgres, before, after);
      renames(postgres, before, trigger("A b", Trigger.Timing.BEFORE, sql("new.id > 0"), "x"));
    }
  }

  private static Trigger trigger(
      String name, Trigger.Timing timing, @Nullable Expression when, @Nullable String comment) {
    return new Trigger(
        named(name),
        named("t"),
        timing,
        List.of(Trigger.Event.INSERT),
        List.of(),
        true,
        when,
        sql("EXECUTE FUNCTION f()"),
        comment);
  }

  @OnPostgres
  void replacesAndRenamesKindsWithoutARecord(TestDatabase database) {
    CustomObject type =
        new CustomObject("TYPE", named("c"), "c", sql("CREATE TYPE c AS (a integer)"));
    CustomObject other =
        new CustomObject("TYPE", named("c"), "c", sql("CREATE TYPE c AS (a integer, b text)"));
    CustomObject policy = policy("p");
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE t (id int)");
      replaces(postgres, type, other);
      renames(postgres, policy, policy("q"));
    }
  }

  private static CustomObject policy(String name) {
    return new CustomObject(
        "POLICY",
        named(name),
        name + " ON t",
        sql("CREATE POLICY " + name + " ON t USING ((id > 1))"));
  }

  @OnPostgres
  void renamesEnumsAndSchemas(TestDatabase database) {
    NamedSchema schema = new NamedSchema(named("one"), "x");
    NamedSchema other = new NamedSchema(named("Two"), "x");
    try (Postgres postgres = Postgres.open(database)) {
      renames(
          postgres,
          new EnumType(named("e"), List.of("a"), null),
          new EnumType(named("E 2"), List.of("a"), null));
      postgres.create(schema);
      postgres.apply(new Change.RenameObject(schema, other));
      assertThat(postgres.inspect("Two").schemas()).containsExactly(other);
      postgres.apply(new Change.RenameObject(other, schema));
      NamedSchema silent = new NamedSchema(named("one"), null);
      postgres.apply(new Change.ReplaceObject(schema, silent));
      assertThat(postgres.inspect("one").schemas()).containsExactly(silent);
      postgres.apply(new Change.DropObject(silent));
      assertThat(postgres.inspect("one").schemas()).isEmpty();
    }
  }

  @OnPostgres
  void movesObjectsToAnotherSchemaAndBackToTheDefaultOne(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE SCHEMA \"it's %I\"");
      EnumType here = new EnumType(named("e"), List.of("a"), null);
      EnumType there = new EnumType(new ObjectName("it's %I", "e2"), List.of("a"), null);
      postgres.create(here);
      postgres.apply(new Change.RenameObject(here, there));
      assertThat(postgres.inspect("it's %I").enums()).containsExactly(there);
      postgres.apply(new Change.RenameObject(there, here));
      assertThat(postgres.inspect().enums()).containsExactly(here);
    }
  }

  @OnPostgres
  void refusesATypeThatTheServersOwnWouldHide(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      assertThatThrownBy(() -> postgres.create(new EnumType(named("path"), List.of("a"), null)))
          .hasMessageContaining("'path'");
    }
  }
}
