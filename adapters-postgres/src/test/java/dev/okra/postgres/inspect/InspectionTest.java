package dev.okra.postgres.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class InspectionTest {
  private static final PostgresInspector INSPECTOR = new PostgresInspector();

  @OnPostgres
  void asksAsManyQueriesForManyTablesAsForOne(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE TABLE one (id int PRIMARY KEY, a text DEFAULT 'x' CHECK (a <> ''))",
          "CREATE VIEW v AS SELECT a FROM one");
      int few = queries(postgres);
      for (int i = 0; i < 60; i++) {
        postgres.execute(
            "CREATE TABLE t%d (id int PRIMARY KEY REFERENCES one, a text DEFAULT 'x' UNIQUE)"
                .formatted(i),
            "CREATE INDEX ON t%d (lower(a))".formatted(i),
            "CREATE VIEW v%d AS SELECT a FROM t%d".formatted(i, i));
      }
      assertThat(queries(postgres)).isEqualTo(few).isLessThanOrEqualTo(20);
    }
  }

  private static int queries(Postgres postgres) {
    CountingSession counting = new CountingSession(postgres.session());
    INSPECTOR.inspect(counting, InspectionScope.DEFAULT);
    return counting.count;
  }

  @OnPostgres
  void leavesOutOwnAndExcludedTablesWithWhatHangsOnThem(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
          "CREATE TABLE _okra_migrations (version serial PRIMARY KEY)",
          "CREATE TABLE audit_log (id serial PRIMARY KEY)",
          "CREATE TRIGGER t BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION f()",
          "CREATE POLICY p ON audit_log USING (true)",
          "CREATE TABLE users (id int)");
      DatabaseSchema schema =
          INSPECTOR.inspect(postgres.session(), new InspectionScope(List.of(), List.of("audit_*")));
      assertThat(schema)
          .isEqualTo(
              DatabaseSchema.EMPTY
                  .withRoutines(schema.routines())
                  .withTables(
                      List.of(
                          Table.of(
                              ObjectName.of("users"),
                              List.of(Column.of("id", SqlType.BuiltIn.of("integer"), true))))));
    }
  }

  @OnPostgres
  void namesOfOtherSchemasAreQualifiedAndThoseOfTheDefaultOneAreNot(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE SCHEMA \"Audit\"",
          "COMMENT ON SCHEMA \"Audit\" IS 'who did what'",
          "CREATE TYPE \"Audit\".kind AS ENUM ('a')",
          "CREATE TYPE role AS ENUM ('x')",
          "CREATE TABLE users (id int PRIMARY KEY, r role DEFAULT 'x')",
          "CREATE TABLE \"Audit\".log (k \"Audit\".kind DEFAULT 'a', r role DEFAULT 'x', id int REFERENCES users)");
      DatabaseSchema schema = postgres.inspect("public", "Audit");
      Table log = schema.table(new ObjectName("Audit", "log")).orElseThrow();
      assertThat(schema.schemas()).hasSize(1);
      assertThat(log.columns())
          .extracting(c -> c.defaultValue() == null ? "" : c.defaultValue().sql())
          .containsExactly("'a'::\"Audit\".kind", "'x'::role", "");
      assertThat(log.foreignKeys())
          .extracting(ForeignKey::referencedTable)
          .containsExactly(ObjectName.of("users"));
      assertThat(log.columns())
          .extracting(Column::type)
          .startsWith(
              new SqlType.UserDefined(new ObjectName("Audit", "kind")),
              new SqlType.UserDefined(ObjectName.of("role")));
      assertThat(postgres.inspect().tables()).hasSize(1);
    }
  }

  @OnPostgres
  void defaultSchemaIsTheOneThatTheUrlNames(TestDatabase database) {
    database.execute("CREATE SCHEMA \"my app\"", "CREATE TABLE \"my app\".t (id int)");
    try (Session session =
        new dev.okra.postgres.PostgresDialect()
            .connect(DatabaseUrl.parse(database.url() + "?schema=my%20app"))) {
      DatabaseSchema schema = INSPECTOR.inspect(session, InspectionScope.DEFAULT);
      assertThat(schema.tables()).extracting(Table::name).containsExactly(ObjectName.of("t"));
    }
  }

  @OnPostgres
  void saysThatNoSchemaOfTheSearchPathExists(TestDatabase database) {
    try (Session session =
        new dev.okra.postgres.PostgresDialect()
            .connect(DatabaseUrl.parse(database.url() + "?schema=nowhere"))) {
      assertThatThrownBy(() -> INSPECTOR.inspect(session, InspectionScope.DEFAULT))
          .hasMessageContaining("nowhere");
    }
  }

  @OnPostgres
  void leavesSearchPathAndTransactionAsTheyWere(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      String path = "SELECT current_setting('search_path')";
      List<String> before = postgres.texts(path);
      postgres.inspect();
      assertThat(postgres.texts(path)).isEqualTo(before);
      assertThat(postgres.session().inTransaction()).isFalse();
      postgres.session().begin();
      postgres.execute("CREATE TABLE fresh (id int)");
      assertThat(postgres.inspect().tables()).hasSize(1);
      assertThat(postgres.session().inTransaction()).isTrue();
      assertThat(postgres.texts(path)).isEqualTo(before);
      postgres.session().rollback();
      assertThat(postgres.inspect().tables()).isEmpty();
    }
  }

  @OnPostgres
  void indexThatAFailedConcurrentBuildLeftIsNotValid(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE t (a int)", "INSERT INTO t VALUES (1), (1)");
      assertThatThrownBy(() -> postgres.execute("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)"))
          .hasMessageContaining("duplicated");
      assertThat(postgres.table("t").indexes().get(0).valid()).isFalse();
    }
  }

  /** Counts queries. */
  private static final class CountingSession implements Session {
    private final Session inner;
    private int count;

    CountingSession(Session inner) {
      this.inner = inner;
    }

    @Override
    public Capabilities capabilities() {
      return inner.capabilities();
    }

    @Override
    public DatabaseUrl url() {
      return inner.url();
    }

    @Override
    public void execute(String sql) {
      count++;
      inner.execute(sql);
    }

    @Override
    public long update(String sql, @Nullable Object... parameters) {
      count++;
      return inner.update(sql, parameters);
    }

    @Override
    public List<Row> query(String sql, @Nullable Object... parameters) {
      count++;
      return inner.query(sql, parameters);
    }

    @Override
    public void begin() {
      inner.begin();
    }

    @Override
    public void commit() {
      inner.commit();
    }

    @Override
    public void rollback() {
      inner.rollback();
    }

    @Override
    public boolean inTransaction() {
      return inner.inTransaction();
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
