package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What tests do to a server that they have for themselves. */
final class PrivateServerTest {
  static List<ServerKind> servers() {
    return ServerMatrix.all();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void keepsAddressAndDataThroughRestartAndCrash(ServerKind kind) throws SQLException {
    try (PrivateServer server = DatabaseServers.startPrivate(kind)) {
      int port = server.port();
      try (TestDatabase database = server.createDatabase()) {
        database.execute("CREATE TABLE beans (id integer)", "INSERT INTO beans VALUES (1)");

        server.restart();
        assertThat(beans(database)).isEqualTo("1");
        database.execute("INSERT INTO beans VALUES (2)");

        server.crash();
        assertThat(server.running()).isFalse();
        assertThatThrownBy(database::connect).isInstanceOf(IllegalStateException.class);
        server.start();

        assertThat(beans(database)).isEqualTo("2");
        assertThat(server.port()).isEqualTo(port);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES_18", "MARIADB_11"})
  void answersNothingWhilePaused(ServerKind kind) throws Exception {
    try (PrivateServer server = DatabaseServers.startPrivate(kind);
        TestDatabase database = server.createDatabase();
        Connection connection = database.connect()) {
      server.pause();
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(() -> single(connection, "SELECT 'awake'"));
      assertThat(Polling.until(Duration.ofMillis(300), () -> done(answer))).isEmpty();

      server.resume();

      assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("awake");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES_18", "MARIADB_11"})
  void closesWhenStoppedAndWhenPaused(ServerKind kind) {
    PrivateServer paused = DatabaseServers.startPrivate(kind);
    paused.pause();
    paused.close();
    assertThat(Listening.on(paused.port())).isFalse();

    PrivateServer stopped = DatabaseServers.startPrivate(kind);
    TestDatabase database = stopped.createDatabase();
    stopped.stop();
    database.close();
    stopped.close();
    stopped.close();
    assertThat(stopped.running()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES_18", "MARIADB_11"})
  void stopsUnderOpenSessions(ServerKind kind) throws SQLException {
    try (PrivateServer server = DatabaseServers.startPrivate(kind);
        TestDatabase database = server.createDatabase();
        Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      ServerConsole.execute(connection, "CREATE TABLE beans (id integer)");

      server.stop();

      assertThat(server.running()).isFalse();
      assertThat(server.log()).isNotEmpty();
    }
  }

  private static Optional<String> done(CompletableFuture<String> answer) {
    return Optional.ofNullable(answer.getNow(null));
  }

  private static String beans(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return ServerConsole.single(connection, "SELECT count(*) FROM beans");
    }
  }

  private static String single(Connection connection, String query) {
    try {
      return ServerConsole.single(connection, query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
