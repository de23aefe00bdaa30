package dev.okra.postgres.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** Desired schemas come back in the server's words, and nothing is left behind. */
final class NormalizerTest {
  private static final ObjectName ROLE = ObjectName.of("role");

  private static Expression sql(String text) {
    return new Expression(text);
  }

  private static Column column(String name, SqlType type, String defaultValue) {
    return Column.of(name, type, true).withDefault(sql(defaultValue));
  }

  /** A schema in a user's words, everything of it referring to something else of it. */
  private static DatabaseSchema desired(String schema) {
    ObjectName users = new ObjectName(schema, "users");
    ObjectName role = new ObjectName(schema, "role");
    String prefix = schema.isEmpty() ? "" : schema + ".";
    Table table =
        Table.of(
                users,
                List.of(
                    column("id", BuiltIn.of("integer"), "2+3"),
                    column("role", new SqlType.UserDefined(role), "'B'"),
                    column(
                        "made",
                        BuiltIn.of("timestamp without time zone", 3),
                        "now() at time zone 'utc'"),
                    column("age", new SqlType.UserDefined(new ObjectName(schema, "age")), "18"),
                    Column.of("twice", BuiltIn.of("bigint"), true)
                        .withGenerated(new Column.Generated(sql("id*2"), true)),
                    column("tags", new SqlType.ArrayOf(BuiltIn.of("text")), "array['a']")
                        .withComment("some")))
            .withChecks(List.of(Check.of("c", "id>1 and role in ('A','B')")))
            .withForeignKeys(
                List.of(
                    ForeignKey.of(
                        "f",
                        List.of("id"),
                        new ObjectName(schema, "later"),
                        List.of("x"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.NO_ACTION)))
            .withIndexes(
                List.of(
                    Index.of("plain", false, List.of(IndexPart.column("id"))),
                    Index.of("i", true, List.of(IndexPart.expression("lower(tags[1])")))
                        .withMethod("BTREE")
                        .withWhere(sql("role='A'"))
                        .withComment("why")));
    Domain domain =
        new Domain(
            new ObjectName(schema, "age"),
            BuiltIn.of("integer"),
            true,
            null,
            null,
            List.of(Check.of("a", "value>=0")),
            null);
    View view =
        View.of(
            new ObjectName(schema, "admins"), "select id from " + prefix + "users where role='A'");
    return DatabaseSchema.EMPTY
        .withEnums(List.of(new EnumType(role, List.of("A", "B"), null)))
        .withDomains(List.of(domain))
        .withTables(List.of(table))
        .withViews(List.of(view));
  }

  private static void hasTheServersWords(DatabaseSchema schema) {
    Table users = schema.tables().get(0);
    assertThat(users.columns().get(0).defaultValue()).isEqualTo(sql("(2 + 3)"));
    assertThat(users.columns().get(2).defaultValue())
        .isEqualTo(sql("(now() AT TIME ZONE 'utc'::text)"));
    assertThat(users.columns().get(4).generated())
        .isEqualTo(new Column.Generated(sql("id * 2"), true));
    assertThat(users.columns().get(5).defaultValue()).isEqualTo(sql("ARRAY['a'::text]"));
    assertThat(users.columns().get(5).comment()).isEqualTo("some");
    assertThat(users.indexes().get(0).name()).isEqualTo("plain");
    assertThat(users.indexes().get(1).method()).isNull();
    assertThat(users.indexes().get(1).comment()).isEqualTo("why");
    assertThat(users.foreignKeys()).hasSize(1);
    assertThat(schema.domains().get(0).checks()).containsExactly(Check.of("a", "VALUE >= 0"));
    assertThat(schema.views().get(0).dependencies()).containsExactly(users.name());
  }

  private static void leftNothing(Postgres postgres) {
    assertThat(postgres.texts("SELECT nspname FROM pg_namespace WHERE nspname LIKE '\\_okra%'"))
        .isEmpty();
    assertThat(postgres.inspect()).isEqualTo(DatabaseSchema.EMPTY);
    assertThat(postgres.session().inTransaction()).isFalse();
    assertThat(postgres.texts("SELECT current_setting('search_path')"))
        .containsExactly("\"$user\", public");
  }

  @OnPostgres
  void everythingComesBackInTheServersWords(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      DatabaseSchema normalized = postgres.normalize(desired(""));
      hasTheServersWords(normalized);
      Table users = normalized.tables().get(0);
      assertThat(users.columns().get(1).defaultValue()).isEqualTo(sql("'B'::role"));
      assertThat(users.indexes().get(1).where()).isEqualTo(sql("role = 'A'::role"));
      assertThat(users.checks())
          .containsExactly(
              Check.of("c", "(id > 1) AND (role = ANY (ARRAY['A'::role, 'B'::role]))"));
      leftNothing(postgres);
    }
  }

  @OnPostgres
  void objectsInASchemaThatIsNotThereYet(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      DatabaseSchema normalized =
          postgres.normalize(
              desired("audit").withSchemas(List.of(new NamedSchema(ObjectName.of("audit"), null))));
      hasTheServersWords(normalized);
      assertThat(normalized.tables().get(0).columns().get(1).defaultValue())
          .isEqualTo(sql("'B'::audit.role"));
      assertThat(postgres.texts("SELECT nspname FROM pg_namespace WHERE nspname = 'audit'"))
          .isEmpty();
      leftNothing(postgres);
    }
  }

  @OnPostgres
  void normalizedSchemaEqualsWhatIsInspectedOnceItIsMade(TestDatabase database) {
    DatabaseSchema desired = desired("");
    Table users = desired.tables().get(0).withForeignKeys(List.of());
    Routine function =
        new Routine(
            Routine.Kind.FUNCTION,
            ObjectName.of("f"),
            "",
            sql(
                "create or replace function f() returns trigger language plpgsql as 'begin return new; end'"),
            null);
    Trigger trigger =
        new Trigger(
            ObjectName.of("t"),
            users.name(),
            Trigger.Timing.BEFORE,
            List.of(Trigger.Event.UPDATE),
            List.of(),
            true,
            sql("old.id is not distinct from new.id"),
            sql("execute procedure f()"),
            "x");
    try (Postgres postgres = Postgres.open(database)) {
      DatabaseSchema normalized =
          postgres.normalize(
              desired
                  .withTables(List.of(users))
                  .withRoutines(List.of(function))
                  .withTriggers(List.of(trigger)));
      postgres.create(normalized.enums().get(0));
      postgres.create(normalized.domains().get(0));
      postgres.create(normalized.tables().get(0));
      postgres.create(normalized.views().get(0));
      postgres.create(normalized.routines().get(0));
      postgres.create(normalized.triggers().get(0));
      assertThat(postgres.inspect()).isEqualTo(normalized);
      assertThat(postgres.normalize(desired.withTables(List.of(users))).tables())
          .isEqualTo(normalized.tables());
    }
  }

  @OnPostgres
  void refersToWhatTheDatabaseHoldsAndDiffers(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE TYPE role AS ENUM ('A')",
          "CREATE TABLE users (id int, role role DEFAULT 'A')",
          "CREATE TABLE same (id int)");
      DatabaseSchema current = postgres.inspect();
      Table users = current.table(ObjectName.of("users")).orElseThrow();
      Table changed =
          users.withColumns(
              List.of(users.columns().get(0), users.columns().get(1).withDefault(sql("'B'"))));
      DatabaseSchema normalized =
          postgres.normalize(
              current
                  .withEnums(List.of(new EnumType(ROLE, List.of("A", "B"), null)))
                  .withTables(List.of(current.tables().get(0), changed))
                  .withViews(
                      List.of(View.of(ObjectName.of("v"), "select u.id from users u, same s"))));
      assertThat(normalized.tables().get(1).columns().get(1).defaultValue())
          .isEqualTo(sql("'B'::role"));
      assertThat(normalized.views().get(0).dependencies())
          .containsExactly(ObjectName.of("same"), ObjectName.of("users"));
      assertThat(postgres.inspect()).isEqualTo(current);
    }
  }

  @OnPostgres
  void whatTheServerRefusesStaysAsItIsAndTheRestIsAnswered(TestDatabase database) {
    Table wrong =
        Table.of(
            ObjectName.of("wrong"),
            List.of(column("a", BuiltIn.of("integer"), "no_such_function()")));
    Table right =
        Table.of(ObjectName.of("right"), List.of(column("a", BuiltIn.of("integer"), "1+1")));
    Table half =
        right
            .withName(ObjectName.of("half"))
            .withIndexes(
                List.of(
                    Index.of("bad", false, List.of(IndexPart.expression("random()"))),
                    Index.of("good", false, List.of(IndexPart.expression("a+1")))));
    try (Postgres postgres = Postgres.open(database)) {
      DatabaseSchema normalized =
          postgres.normalize(DatabaseSchema.EMPTY.withTables(List.of(wrong, right, half)));
      assertThat(normalized.tables().get(2).columns())
          .isEqualTo(normalized.tables().get(1).columns());
      assertThat(normalized.tables().get(2).indexes())
          .containsExactly(
              half.indexes().get(0),
              Index.of("good", false, List.of(IndexPart.expression("a + 1"))));
      assertThat(normalized.tables().get(0)).isEqualTo(wrong);
      assertThat(normalized.tables().get(1).columns().get(0).defaultValue())
          .isEqualTo(sql("(1 + 1)"));
      leftNothing(postgres);
    }
  }

  @OnPostgres
  void asksNothingWhereNothingDiffers(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE t (a int DEFAULT 1 + 1)");
      DatabaseSchema current = postgres.inspect();
      Postgres closed = Postgres.open(database);
      closed.close();
      DatabaseSchema normalized =
          new PostgresNormalizer().normalize(closed.session(), current, current);
      assertThat(normalized).isEqualTo(current);
    }
  }

  @OnPostgres
  void saysThatItMayNotMakeASchema(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "DROP ROLE IF EXISTS okra_without_rights",
          "CREATE ROLE okra_without_rights",
          "SET ROLE okra_without_rights");
      assertThatThrownBy(() -> postgres.normalize(desired("")))
          .isInstanceOfSatisfying(
              OkraException.class,
              e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.PERMISSION_DENIED));
      postgres.execute("RESET ROLE", "DROP ROLE okra_without_rights");
      leftNothing(postgres);
    }
  }
}
