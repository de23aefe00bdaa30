package dev.okra.postgres.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Session;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ConnectionTest {

  private static Session connect(String url) {
    return PostgresConnector.connect(DatabaseUrl.parse(url));
  }

  private static void fails(ThrowingCallable work, ErrorCode code, String message, String hint) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.text()).contains(message);
              assertThat(e.hint().orElse("")).contains(hint);
              assertThat(e.toString()).doesNotContain("s3cret");
            });
  }

  @OnPostgres
  void knowsTheServersVersionAndSettings(TestDatabase database, ServerKind kind) {
    try (Postgres postgres = Postgres.open(database)) {
      assertThat(postgres.session().capabilities().server().major())
          .isEqualTo(Integer.parseInt(kind.majorVersion()));
      assertThat(postgres.session().capabilities().can(Capability.VIRTUAL_COLUMNS))
          .isEqualTo(kind == ServerKind.POSTGRES_18);
      assertThat(postgres.texts("SELECT current_setting('TimeZone')")).containsExactly("UTC");
      assertThat(postgres.texts("SELECT current_setting('application_name')"))
          .containsExactly("okra");
      assertThat(postgres.texts("SELECT current_setting('client_encoding')"))
          .containsExactly("UTF8");
    }
  }

  @OnPostgres
  void settingsOfARoleDoNotChangeTheServersWords(TestDatabase database) {
    database.execute(
        "ALTER DATABASE \"%s\" SET quote_all_identifiers = on".formatted(database.name()),
        "ALTER DATABASE \"%s\" SET standard_conforming_strings = off".formatted(database.name()),
        "ALTER DATABASE \"%s\" SET intervalstyle = 'iso_8601'".formatted(database.name()),
        "ALTER DATABASE \"%s\" SET bytea_output = 'escape'".formatted(database.name()));
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE TABLE t (a interval DEFAULT '1 day', b text DEFAULT 'a\\b', c bytea DEFAULT '\\x01')");
      assertThat(postgres.table("t").columns())
          .extracting(c -> c.defaultValue() == null ? "" : c.defaultValue().sql())
          .containsExactly("'1 day'::interval", "'a\\b'::text", "'\\x01'::bytea");
    }
  }

  @OnPostgres
  void saysThatThePasswordIsWrong(TestDatabase database) {
    String url = database.url().replace(":" + database.password() + "@", ":s3cret@");
    fails(
        () -> connect(url),
        DatabaseErrorCode.ACCESS_DENIED,
        "password authentication failed",
        "user and password");
  }

  @OnPostgres
  void namesTheDatabaseThatIsMissingAndHowToMakeIt(TestDatabase database) {
    String url = database.url().replace("/" + database.name(), "/No%20such");
    fails(
        () -> connect(url),
        DatabaseErrorCode.NO_SUCH_DATABASE,
        "'No such'",
        "CREATE DATABASE \"No such\"");
  }

  @Test
  void saysThatNothingListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    fails(
        () -> connect("postgres://u:s3cret@127.0.0.1:" + port + "/d"),
        DatabaseErrorCode.UNREACHABLE,
        "127.0.0.1:" + port,
        "start the server");
  }

  @Test
  void saysThatTheHostIsUnknown() {
    fails(
        () -> connect("postgres://u:s3cret@no-such-host.invalid/d"),
        DatabaseErrorCode.UNKNOWN_HOST,
        "no-such-host.invalid",
        "host");
  }

  @Test
  void givesUpOnAServerThatDoesNotAnswer() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url =
          "postgres://u:s3cret@127.0.0.1:" + silent.getLocalPort() + "/d?connect_timeout=1";
      fails(() -> connect(url), DatabaseErrorCode.UNREACHABLE, "", "port");
    }
  }

  @Test
  void refusesParametersThatTheDriverWouldRunCodeFor() {
    for (String parameter :
        new String[] {
          "socketFactory=x.Y", "loggerFile=okra.log", "options=-cx=y", "sslfactory=a"
        }) {
      fails(
          () -> connect("postgres://u:s3cret@localhost/d?" + parameter),
          DatabaseErrorCode.UNSUPPORTED_PARAMETER,
          parameter.substring(0, parameter.indexOf('=')),
          "sslmode");
    }
    fails(
        () -> connect("postgres://localhost/d?connect_timeout=never"),
        DatabaseErrorCode.UNSUPPORTED_PARAMETER,
        "never",
        "seconds");
  }

  @OnPostgres
  void namesWhatAReadOnlyTransactionAndAMissingRightRefuse(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("SET default_transaction_read_only = on");
      fails(
          () -> postgres.execute("CREATE TABLE t (a int)"),
          DatabaseErrorCode.READ_ONLY,
          "read-only",
          "primary");
      postgres.execute("SET default_transaction_read_only = off", "CREATE TABLE t (a int)");
      postgres.execute(
          "DROP ROLE IF EXISTS okra_reader", "CREATE ROLE okra_reader", "SET ROLE okra_reader");
      fails(
          () -> postgres.execute("SELECT * FROM t"),
          DatabaseErrorCode.PERMISSION_DENIED,
          "permission denied",
          "grant");
      postgres.execute("RESET ROLE", "DROP ROLE okra_reader");
    }
  }

  @OnPostgres
  void tellsALockedTableFromAFailedStatement(TestDatabase database) {
    try (Postgres one = Postgres.open(database);
        Postgres other = Postgres.open(database)) {
      one.execute("CREATE TABLE t (a int UNIQUE)", "INSERT INTO t VALUES (1)");
      one.session().begin();
      one.execute("LOCK TABLE t");
      fails(
          () -> other.execute("SET lock_timeout = 1; SELECT * FROM t"),
          DatabaseErrorCode.LOCKED,
          "lock timeout",
          "try again");
      one.session().rollback();
      fails(
          () -> other.execute("INSERT INTO t VALUES (1)"),
          DatabaseErrorCode.STATEMENT_FAILED,
          "Key (a)=(1) already exists",
          "");
    }
  }

  @OnPostgres
  void saysThatTheConnectionWasEnded(TestDatabase database) {
    try (Postgres one = Postgres.open(database)) {
      long pid = one.session().query("SELECT pg_backend_pid() AS pid").get(0).number("pid");
      try (Postgres other = Postgres.open(database)) {
        other.execute("SELECT pg_terminate_backend(" + pid + ")");
      }
      fails(
          () -> one.execute("SELECT 1"),
          DatabaseErrorCode.CONNECTION_LOST,
          "terminat",
          "server is up");
    }
  }
}
