package dev.okra.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.HistoryEntry;
import dev.okra.domain.port.HistoryStore;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.MigrationLock.Held;
import dev.okra.domain.port.Row;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class SessionTest {
  private static final MysqlDialect DIALECT = new MysqlDialect();

  private static void assertFails(ThrowingCallable call, DatabaseErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.hint()).isPresent();
              assertThat(e.text()).doesNotContain("(conn=");
            });
  }

  private static DatabaseUrl url(String text) {
    return DatabaseUrl.parse(text);
  }

  @OnServers(dialect = "mysql")
  void settingsAreTheSameOnEveryServer(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      assertThat(
              bench.rows(
                  "SELECT @@SESSION.time_zone AS zone, @@SESSION.sql_mode LIKE '%STRICT_TRANS_TABLES%' AS strict,"
                      + " @@SESSION.sql_mode LIKE '%ANSI_QUOTES%' AS ansi, @@character_set_connection AS charset,"
                      + " @@foreign_key_checks AS fk",
                  "zone", "strict", "ansi", "charset", "fk"))
          .containsExactly("+00:00|1|0|utf8mb4|1");
    }
  }

  @OnServers(dialect = "mysql")
  void capabilitiesFollowTheVersion(TestDatabase database, ServerKind kind) {
    try (Workbench bench = new Workbench(database)) {
      assertThat(bench.can(Capability.CHECKS))
          .isEqualTo(
              kind != ServerKind.MYSQL_8
                  || bench.session.capabilities().server().atLeast(8, 0, 16));
      assertThat(bench.can(Capability.EXPRESSION_INDEXES)).isEqualTo(!bench.isMariaDb());
      assertThat(bench.can(Capability.TRANSACTIONAL_DDL)).isFalse();
      assertThat(bench.session.capabilities().server().product()).isEqualTo(kind.productName());
    }
  }

  @OnServers(dialect = "mysql")
  void failuresToConnectSayWhatToDo(TestDatabase database) {
    String good = database.url();
    String wrongPassword = good.replaceFirst(":[^:@/]*@", ":canary-secret@");
    assertFails(() -> DIALECT.connect(url(wrongPassword)), DatabaseErrorCode.ACCESS_DENIED);
    assertThatThrownBy(() -> DIALECT.connect(url(wrongPassword)))
        .hasMessageNotContaining("canary-secret");
    assertFails(() -> DIALECT.connect(url(good + "_none")), DatabaseErrorCode.NO_SUCH_DATABASE);
    assertFails(
        () -> DIALECT.connect(url("mysql://u:p@no-such-host.invalid/x")),
        DatabaseErrorCode.UNKNOWN_HOST);
    assertFails(
        () -> DIALECT.connect(url("mysql://u:p@127.0.0.1:1/x")), DatabaseErrorCode.UNREACHABLE);
  }

  @OnServers(ServerKind.MARIADB_11)
  void parametersThatAreNotOnTheListAreRefused(TestDatabase database) {
    for (String parameter :
        List.of(
            "allowLocalInfile=true",
            "autoDeserialize=true",
            "allowMultiQueries=true",
            "sessionVariables=x",
            "initSql=DROP",
            "socketFactory=x",
            "credentialType=x",
            "sslMode=odd",
            "connectTimeout=soon")) {
      assertFails(
          () -> DIALECT.connect(url(database.url() + "?" + parameter)),
          DatabaseErrorCode.UNSUPPORTED_PARAMETER);
    }
    DIALECT.connect(url(database.url() + "?sslmode=disable&connectTimeout=5000")).close();
  }

  @OnServers(ServerKind.MARIADB_11)
  void aDatabaseNameCannotSetParameters(TestDatabase database) {
    String odd = database.url() + "%3FallowLocalInfile%3Dtrue";
    assertFails(() -> DIALECT.connect(url(odd)), DatabaseErrorCode.NO_SUCH_DATABASE);
  }

  @OnServers(dialect = "mysql")
  void failedStatementsSayWhatTheServerSaidAndWhatToDo(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.run(
          "CREATE TABLE t (id INT PRIMARY KEY, n INT)",
          "INSERT INTO t VALUES (1, NULL), (2, 1), (3, 1)");
      assertThatThrownBy(() -> bench.run("ALTER TABLE t ADD UNIQUE INDEX u (n)"))
          .isInstanceOfSatisfying(
              DatabaseException.class,
              e -> {
                assertThat(e.code()).isEqualTo(DatabaseErrorCode.STATEMENT_FAILED);
                assertThat(e.text()).startsWith("Duplicate entry '1'");
                assertThat(e.statement()).contains("ALTER TABLE t ADD UNIQUE INDEX u (n)");
                assertThat(e.hint()).isPresent();
              });
      assertThatThrownBy(() -> bench.run("ALTER TABLE t MODIFY n INT NOT NULL"))
          .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.hint()).isPresent());
    }
  }

  @OnServers(dialect = "mysql")
  void aLockedTableIsReportedAsLocked(TestDatabase database) {
    try (Workbench bench = new Workbench(database);
        Workbench other = new Workbench(database)) {
      bench.run("CREATE TABLE t (id INT PRIMARY KEY)");
      other.session.begin();
      other.session.query("SELECT * FROM t");
      bench.run("SET SESSION lock_wait_timeout = 1");
      assertFails(() -> bench.run("ALTER TABLE t ADD n INT"), DatabaseErrorCode.LOCKED);
      other.session.rollback();
    }
  }

  @OnServers(dialect = "mysql")
  void oneRunnerAtATimeHoldsTheLockAndTheOtherIsToldWho(TestDatabase database) {
    try (Workbench first = new Workbench(database);
        Workbench second = new Workbench(database)) {
      Held held = DIALECT.lock().acquire(first.session, Duration.ofSeconds(1), h -> {});
      List<String> holders = new ArrayList<>();
      assertThatThrownBy(
              () -> DIALECT.lock().acquire(second.session, Duration.ofSeconds(1), holders::add))
          .isInstanceOfSatisfying(
              OkraException.class,
              e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.LOCK_TIMEOUT));
      assertThat(holders).singleElement().asString().contains(database.user());
      held.close();
      DIALECT.lock().acquire(second.session, Duration.ofSeconds(1), holders::add).close();
      assertThat(holders).hasSize(1);
    }
  }

  @OnServers(dialect = "mysql")
  void aConnectionThatEndsFreesTheLock(TestDatabase database) {
    try (Workbench second = new Workbench(database)) {
      try (Workbench first = new Workbench(database)) {
        DIALECT.lock().acquire(first.session, Duration.ofSeconds(1), h -> {});
      }
      DIALECT.lock().acquire(second.session, Duration.ofSeconds(5), h -> {}).close();
    }
  }

  @OnServers(dialect = "mysql")
  void theHistoryIsKeptAndNotInspected(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      HistoryStore history = DIALECT.history("_okra_migrations");
      history.create(bench.session);
      history.create(bench.session);
      Instant now = Instant.parse("2026-01-20T14:30:22.123Z");
      HistoryEntry entry =
          new HistoryEntry(
              "20260120_a",
              "it's \\ é",
              "v1:sha256:x",
              null,
              HistoryEntry.State.RUNNING,
              now,
              null,
              3,
              1,
              null,
              "me",
              "1");
      history.save(bench.session, entry);
      history.save(bench.session, entry);
      assertThat(history.entries(bench.session)).containsExactly(entry);
      assertThat(bench.inspect()).isEqualTo(DatabaseSchema.EMPTY);
    }
  }

  @OnServers(dialect = "mysql")
  void theNumberOfQueriesDoesNotGrowWithTheNumberOfObjects(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      int empty = queries(bench);
      for (int i = 0; i < 30; i++) {
        objects(i).forEach(bench.session::execute);
      }
      DatabaseSchema schema = bench.inspect();
      assertThat(schema.tables()).hasSize(30);
      assertThat(schema.views()).hasSize(30);
      assertThat(schema.triggers()).hasSize(30);
      assertThat(schema.routines()).hasSize(30);
      assertThat(queries(bench)).isEqualTo(empty).isLessThanOrEqualTo(13);
    }
  }

  /** Of each kind that SHOW CREATE has to be asked for. */
  private static List<String> objects(int i) {
    return List.of(
        """
        CREATE TABLE t%1$d (id int PRIMARY KEY, n int, s varchar(20), FULLTEXT KEY words (s),
          CONSTRAINT t%1$d_fkey FOREIGN KEY (n) REFERENCES t0 (id) ON DELETE CASCADE)"""
            .formatted(i),
        "CREATE ALGORITHM = MERGE VIEW v%1$d AS SELECT id, 'it''s' AS word FROM t%1$d".formatted(i),
        "CREATE TRIGGER g%1$d BEFORE INSERT ON t%1$d FOR EACH ROW SET NEW.s = 'it''s \\\\'"
            .formatted(i),
        "CREATE FUNCTION f%1$d() RETURNS text DETERMINISTIC RETURN 'it''s \\\\'".formatted(i));
  }

  @OnServers(dialect = "mysql")
  void severalQueriesAreAnsweredInTheirOrderAndAFailureNamesItsStatement(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      List<List<Row>> results =
          bench.session.queryAll(
              List.of("SELECT 1 AS n", "SELECT 2 AS n FROM DUAL WHERE 1 = 0", "SELECT 3 AS n"));
      assertThat(results).extracting(List::size).containsExactly(1, 0, 1);
      assertThat(results.get(2).get(0).number("n")).isEqualTo(3);
      assertThatThrownBy(
              () -> bench.session.queryAll(List.of("SELECT 1 AS n", "SHOW CREATE TABLE nowhere")))
          .hasMessageContaining("nowhere");
      assertThatThrownBy(() -> bench.session.query("SELECT 1 AS n; SELECT 2 AS n"))
          .as("only queries that are meant to go together do")
          .isInstanceOf(DatabaseException.class);
    }
  }

  private static int queries(Workbench bench) {
    CountingSession counting = new CountingSession(bench.session);
    DIALECT.inspector().inspect(counting, InspectionScope.DEFAULT);
    return counting.count();
  }
}
