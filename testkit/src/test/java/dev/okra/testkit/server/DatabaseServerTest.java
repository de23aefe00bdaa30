package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What every server must offer, whatever it runs on. */
final class DatabaseServerTest {
  @OnServers
  void saysItsVersion(DatabaseServer server) {
    assertThat(server.version())
        .startsWith(server.kind().majorVersion() + ".")
        .matches("\\d+(\\.\\d+){1,2}");
    assertThat(server)
        .hasToString(
            server.kind().productName() + " " + server.version() + " on port " + server.port());
  }

  @OnServers
  void isTheSameForEveryTest(DatabaseServer server, ServerKind kind) {
    assertThat(DatabaseServers.require(kind)).isSameAs(server);
  }

  @OnServers
  void keepsDatabasesApart(TestDatabase first, TestDatabase second) throws SQLException {
    first.execute("CREATE TABLE beans (id integer)", "INSERT INTO beans VALUES (1)");
    second.execute("CREATE TABLE beans (id integer)");

    assertThat(single(first, "SELECT count(*) FROM beans")).isEqualTo("1");
    assertThat(single(second, "SELECT count(*) FROM beans")).isEqualTo("0");
  }

  @OnServers
  void refusesWrongPassword(TestDatabase database) {
    assertRefused(database, new Credentials(database.user(), "wrong"));
    assertRefused(database, new Credentials(database.user(), ""));
    assertRefused(database, new Credentials("nobody", database.password()));
    assertRefused(database, new Credentials("root", ""));
  }

  @OnServers
  void storesAllOfUnicode(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE names (name varchar(20))", "INSERT INTO names VALUES ('Añu 豆 🫘')");

    assertThat(single(database, "SELECT name FROM names")).isEqualTo("Añu 豆 🫘");
  }

  @OnServers(dialect = "postgres")
  void logsTimeInUtc(TestDatabase database) throws SQLException {
    // The driver sets a session's own time zone to that of the JVM.
    assertThat(single(database, "SHOW log_timezone")).isEqualTo("UTC");
  }

  @OnServers(dialect = "mysql")
  void tellsTimeAtNoOffset(TestDatabase database) throws SQLException {
    assertThat(single(database, "SELECT @@global.time_zone")).isEqualTo("+00:00");
  }

  @OnServers
  void takesTwoHundredConnections(TestDatabase database) throws SQLException {
    String query =
        database.server().kind().dialect().equals("postgres")
            ? "SHOW max_connections"
            : "SELECT @@max_connections";

    assertThat(single(database, query)).isEqualTo("200");
  }

  @OnServers
  void dropsDatabaseUnderOpenTransaction(DatabaseServer server) throws SQLException {
    TestDatabase database = server.createDatabase();
    database.execute("CREATE TABLE beans (id integer)");
    try (Connection leaked = database.connect();
        Statement statement = leaked.createStatement()) {
      leaked.setAutoCommit(false);
      statement.execute("INSERT INTO beans VALUES (1)");

      database.close();

      assertThatThrownBy(() -> statement.execute("INSERT INTO beans VALUES (2)"))
          .isInstanceOf(SQLException.class);
    }
    assertThatThrownBy(database::connect).isInstanceOf(IllegalStateException.class);
  }

  @OnServers
  void namesDatabasesAsAsked(DatabaseServer server) throws SQLException {
    try (TestDatabase database = server.createDatabase("odd \"name\" `of` ünïcode")) {
      database.execute("CREATE TABLE beans (id integer)");

      assertThat(single(database, "SELECT count(*) FROM beans")).isEqualTo("0");
      assertThat(database.url()).endsWith("/odd%20%22name%22%20%60of%60%20%C3%BCn%C3%AFcode");
    }
  }

  @OnServers
  void spellsItsUrl(TestDatabase database) {
    assertThat(database.url())
        .isEqualTo(
            "%s://okra:okra-test@%s:%d/%s"
                .formatted(
                    database.server().kind().scheme(),
                    database.host(),
                    database.port(),
                    database.name()));
  }

  private static void assertRefused(TestDatabase database, Credentials credentials) {
    ServerConsole console = database.server().kind().product().console();
    Address address = new Address(database.host(), database.port());
    assertThatThrownBy(() -> console.connect(address, database.name(), credentials).close())
        .isInstanceOf(SQLException.class)
        .extracting(failure -> ((SQLException) failure).getSQLState())
        .asString()
        // Invalid authorisation; PostgreSQL's driver never even sends an empty password.
        .matches("28...|08004");
  }

  private static String single(TestDatabase database, String query) throws SQLException {
    try (Connection connection = database.connect()) {
      return ServerConsole.single(connection, query);
    }
  }
}
