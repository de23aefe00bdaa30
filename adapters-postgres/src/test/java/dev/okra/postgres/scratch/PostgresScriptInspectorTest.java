package dev.okra.postgres.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.domain.change.Change;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.postgres.PostgresDialect;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

class PostgresScriptInspectorTest {
  private static final String SCHEMA =
      """
      CREATE TYPE state AS ENUM ('new', 'old');
      CREATE DOMAIN price AS numeric(8,2) CHECK (VALUE > 0);
      CREATE TABLE author (id serial PRIMARY KEY, name text NOT NULL DEFAULT 'nobody');
      CREATE TABLE book (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        author_id integer NOT NULL REFERENCES author (id) ON DELETE CASCADE,
        state state NOT NULL DEFAULT 'new', price price, made timestamptz DEFAULT now(),
        CONSTRAINT cheap CHECK (price < 100 OR state = 'old'));
      CREATE INDEX dear ON book (abs(price)) WHERE price > 10;
      CREATE SEQUENCE numbers START 5 OWNED BY book.id;
      ALTER TABLE book ALTER COLUMN author_id SET DEFAULT nextval('numbers');
      CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.made := now(); RETURN NEW; END $$;
      CREATE TRIGGER stamp BEFORE UPDATE ON book FOR EACH ROW EXECUTE FUNCTION stamp();
      CREATE VIEW old_books AS SELECT b.id, a.name FROM book b JOIN author a ON a.id = b.author_id
        WHERE b.state = 'old';
      CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM old_books;
      CREATE STATISTICS st ON author_id, state FROM book;
      ALTER TABLE book ENABLE ROW LEVEL SECURITY;
      CREATE POLICY mine ON book USING (author_id > 0);
      COMMENT ON TABLE book IS 'it''s books';
      COMMENT ON COLUMN book.made IS 'when';
      CREATE TABLE part (a int, b text) PARTITION BY RANGE (a);
      CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (1) TO (10);
      """;

  @OnPostgres
  void findsInARolledBackSchemaWhatARealDatabaseHolds(TestDatabase database) {
    try (Postgres real = Postgres.open(database)) {
      real.execute(SCHEMA);
      DatabaseSchema expected = real.inspect();

      assertThat(made(real, SCHEMA)).isEqualTo(expected);
      assertThat(real.inspect()).as("the database itself").isEqualTo(expected);
      assertNothingIsLeft(real);
    }
  }

  @OnPostgres
  void findsInAScratchDatabaseWhatARealDatabaseHolds(TestDatabase database) {
    String script = "SET search_path = public;\n" + SCHEMA;
    try (Postgres real = Postgres.open(database)) {
      real.execute(SCHEMA);
      DatabaseSchema expected = real.inspect();

      assertThat(made(real, script)).isEqualTo(expected);
      assertThat(real.inspect()).as("the database itself").isEqualTo(expected);
      assertNothingIsLeft(real);
    }
  }

  @OnPostgres
  void runsNoEventTriggerOfAScript(TestDatabase database) {
    String script =
        """
        CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql
          AS $$ BEGIN RAISE 'no'; END $$;
        CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION refuse();
        CREATE TABLE t (a int);
        """;
    try (Postgres bench = Postgres.open(database)) {
      DatabaseSchema made = made(bench, script);

      assertThat(made.tables()).hasSize(1);
      assertThat(made.others())
          .extracting(o -> o.definition().sql())
          .containsExactly("CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION refuse()");
      assertNothingIsLeft(bench);
    }
  }

  @OnPostgres
  void doesNotMistakeWhatBelongsToTheDatabaseForTheScripts(TestDatabase database) {
    try (Postgres real = Postgres.open(database)) {
      real.execute(
          "CREATE PUBLICATION p FOR ALL TABLES",
          "CREATE CAST (varchar AS int) WITH INOUT AS ASSIGNMENT");

      assertThat(real.inspect().others()).extracting(o -> o.kind()).contains("PUBLICATION", "CAST");
      assertThat(made(real, "CREATE TABLE t (a int)").others()).isEmpty();
      assertNothingIsLeft(real);
    }
  }

  @OnPostgres
  void comparesADatabaseWithObjectsThatAreNotCompared(TestDatabase database) {
    String script = "CREATE TABLE t (a int);";
    try (Postgres real = Postgres.open(database)) {
      real.execute(script);
      DatabaseSchema expected = real.inspect();
      real.execute(
          "CREATE TYPE based",
          "CREATE FUNCTION based_in(cstring) RETURNS based LANGUAGE internal STRICT AS 'int4in'",
          "CREATE FUNCTION based_out(based) RETURNS cstring LANGUAGE internal STRICT AS 'int4out'",
          "CREATE TYPE based (INPUT = based_in, OUTPUT = based_out, LIKE = int)",
          "CREATE TYPE shell",
          "CREATE FOREIGN DATA WRAPPER w",
          "CREATE SERVER s FOREIGN DATA WRAPPER w",
          "CREATE FOREIGN TABLE f (a int) SERVER s",
          "CREATE ACCESS METHOD m TYPE INDEX HANDLER bthandler",
          "CREATE LANGUAGE own HANDLER plpgsql_call_handler",
          "CREATE TEXT SEARCH TEMPLATE tt (LEXIZE = dsimple_lexize)",
          "CREATE TEXT SEARCH PARSER pp (START = prsd_start, GETTOKEN = prsd_nexttoken,"
              + " END = prsd_end, LEXTYPES = prsd_lextype)");

      assertThat(real.inspect()).isEqualTo(expected);
    }
  }

  @OnPostgres
  void findsNoDifferenceBetweenATableMadeAsAChildAndOneAttachedLater(TestDatabase database) {
    String script = "CREATE TABLE p (a int, b text); CREATE TABLE c () INHERITS (p);";
    try (Postgres real = Postgres.open(database)) {
      real.execute(
          "CREATE TABLE p (a int, b text)",
          "CREATE TABLE c (a int, b text)",
          "ALTER TABLE c INHERIT p");
      DiffEngine engine = new DiffEngine(real.session().capabilities());
      DatabaseSchema made = made(real, script);

      assertThat(changes(engine, real.inspect(), made)).isEmpty();
      assertThat(changes(engine, made, real.inspect())).isEmpty();
    }
  }

  private static List<Change> changes(DiffEngine engine, DatabaseSchema from, DatabaseSchema to) {
    return engine
        .diff(from, to, Renames.NONE, DiffOptions.EVERYTHING)
        .plan()
        .bareChanges()
        .toList();
  }

  @OnPostgres
  void findsExtensionsAndSchemas(TestDatabase database) {
    String script = "CREATE SCHEMA sales; CREATE TABLE sales.t (a int); CREATE TABLE t (a int);";
    try (Postgres bench = Postgres.open(database)) {
      DatabaseSchema both =
          inspect(bench, script, new InspectionScope(List.of("public", "sales"), List.of()));

      assertThat(both.tables()).extracting(t -> t.name().toString()).contains("sales.t", "t");
      assertThat(made(bench, script).tables()).hasSize(1);
      assertNothingIsLeft(bench);
    }
  }

  @OnPostgres
  void goesToADatabaseForWhatATransactionRefuses(TestDatabase database) {
    String script =
        "CREATE TYPE s AS ENUM ('a'); CREATE TABLE t (s s);"
            + " ALTER TYPE s ADD VALUE 'b'; ALTER TABLE t ALTER COLUMN s SET DEFAULT 'b';"
            + " CREATE INDEX CONCURRENTLY i ON t (s);";
    try (Postgres bench = Postgres.open(database)) {
      assertThat(made(bench, script).tables())
          .singleElement()
          .satisfies(t -> assertThat(t.indexes()).hasSize(1));
      assertNothingIsLeft(bench);
    }
  }

  @OnPostgres
  void neverTouchesTheTablesThatAreThere(TestDatabase database) {
    try (Postgres bench = Postgres.open(database)) {
      bench.execute("CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");

      assertThatThrownBy(() -> made(bench, "DROP TABLE t"))
          .hasMessageContaining("s.sql:1:1: table \"t\" does not exist");
      made(
          bench, "DROP TABLE IF EXISTS public.t; DROP SCHEMA public CASCADE; CREATE SCHEMA public");

      assertThat(bench.texts("SELECT a FROM t")).containsExactly("1");
      assertNothingIsLeft(bench);
    }
  }

  @OnPostgres
  void makesTablesOfQueriesWithoutRunningThem(TestDatabase database) {
    String function =
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS"
            + " $$ BEGIN RAISE EXCEPTION 'it ran'; END $$;";
    for (String query :
        List.of(
            "CREATE TABLE t (a) AS SELECT f() -- all of it",
            "CREATE UNLOGGED TABLE t AS SELECT f() AS a WITH DATA",
            "create table t as select f() as a with no data",
            "CREATE TABLE t (a int GENERATED ALWAYS AS (1) STORED)")) {
      try (Postgres bench = Postgres.open(database)) {
        assertThat(made(bench, function + query).tables())
            .singleElement()
            .satisfies(t -> assertThat(t.columns()).hasSize(1));
      }
    }
    try (Postgres bench = Postgres.open(database)) {
      String view = "CREATE MATERIALIZED VIEW v AS SELECT f() AS a";
      assertThat(made(bench, function + view).views()).hasSize(1);
    }
  }

  @OnPostgres
  void leavesNothingAfterAStatementThatFails(TestDatabase database) {
    try (Postgres bench = Postgres.open(database)) {
      for (String first : List.of("CREATE TABLE a (x int)", "CREATE SCHEMA a")) {
        assertThatThrownBy(() -> made(bench, first + ";\n\n  CREATE INDEX i\nON b (x);"))
            .isInstanceOfSatisfying(
                DatabaseException.class,
                e -> {
                  assertThat(e.code()).isEqualTo(DatabaseErrorCode.SCRIPT_FAILED);
                  assertThat(e.text()).isEqualTo("s.sql:3:3: relation \"b\" does not exist");
                  assertThat(e.statement()).contains("CREATE INDEX i\nON b (x)");
                });
        assertNothingIsLeft(bench);
      }
    }
  }

  @OnPostgres
  void dropsWhatAKilledRunLeftAndNothingThatIsInUse(TestDatabase database) {
    try (Postgres bench = Postgres.open(database);
        Postgres live = Postgres.open(database);
        ScratchDatabase inUse = ScratchDatabase.open(live.session())) {
      bench.execute("CREATE DATABASE _okra_scratch_7 TEMPLATE template0");

      made(bench, "CREATE SCHEMA a");

      assertThat(scratchDatabases(bench)).contains(inUse.name()).doesNotContain("_okra_scratch_7");
    }
  }

  @OnPostgres
  void saysWhichPrivilegeIsMissing(TestDatabase database) {
    String role = "r" + database.name();
    database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
    DatabaseUrl url =
        DatabaseUrl.parse(
            "postgres://%s:secret@%s:%d/%s"
                .formatted(role, database.host(), database.port(), database.name()));
    try (Session session = new PostgresDialect().connect(url)) {
      assertThatThrownBy(() -> made(session, "CREATE TABLE public.t (a int)"))
          .isInstanceOfSatisfying(
              OkraException.class,
              e -> {
                assertThat(e.code()).isEqualTo(DatabaseErrorCode.NO_SCRATCH_PLACE);
                assertThat(e.hint().orElseThrow()).contains("--dev-url", "CREATEDB");
              });
    } finally {
      database.execute("DROP ROLE " + role);
    }
  }

  private static DatabaseSchema made(Postgres bench, String script) {
    return inspect(bench, script, InspectionScope.DEFAULT);
  }

  private static DatabaseSchema inspect(Postgres bench, String script, InspectionScope scope) {
    return new PostgresDialect()
        .scripts()
        .inspect(bench.session(), List.of(SqlText.of("s.sql", script)), scope);
  }

  private static DatabaseSchema made(Session session, String script) {
    return new PostgresDialect()
        .scripts()
        .inspect(session, List.of(SqlText.of("s.sql", script)), InspectionScope.DEFAULT);
  }

  private static void assertNothingIsLeft(Postgres bench) {
    assertThat(scratchDatabases(bench)).isEmpty();
    assertThat(bench.texts("SELECT nspname FROM pg_namespace WHERE nspname LIKE '\\_okra%'"))
        .isEmpty();
  }

  private static List<String> scratchDatabases(Postgres bench) {
    return bench.texts("SELECT datname FROM pg_database WHERE datname LIKE '\\_okra\\_scratch%'");
  }
}
