package dev.okra.testkit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Serves MySQL and MariaDB, both through MariaDB's driver. */
final class MySqlConsole implements ServerConsole {
  /** What follows the number: {@code 11.4.5-MariaDB}, {@code 9.7.4-2}. */
  private static final Pattern BUILD = Pattern.compile("-.*");

  private static final int NO_SUCH_THREAD = 1094;

  @Override
  public String homeDatabase() {
    return "mysql";
  }

  @Override
  public String jdbcUrl(Address address, String database) {
    // MySQL's default authentication asks a client without TLS for the server's RSA key first. The
    // driver takes the database's name as it stands, without percent-encoding.
    return "jdbc:mariadb://%s:%d/%s?allowPublicKeyRetrieval=true"
        .formatted(address.host(), address.port(), database);
  }

  @Override
  public Connection connect(Address address, String database, Credentials credentials)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", credentials.user());
    properties.setProperty("password", credentials.password());
    properties.setProperty("connectTimeout", "5000");
    return DriverManager.getConnection(jdbcUrl(address, database), properties);
  }

  @Override
  public ServerFacts facts(Connection connection) throws SQLException {
    String version = ServerConsole.single(connection, "SELECT version()");
    return new ServerFacts(
        BUILD.matcher(version).replaceFirst(""),
        ServerConsole.single(connection, "SELECT @@datadir"));
  }

  @Override
  public void createDatabase(Connection connection, String name) throws SQLException {
    ServerConsole.execute(connection, "CREATE DATABASE " + quote(name));
  }

  @Override
  public void dropDatabase(Connection connection, String name) throws SQLException {
    // An open transaction would hold its metadata locks, and DROP would wait for it.
    for (long session : sessionsIn(connection, name)) {
      kill(connection, session);
    }
    ServerConsole.execute(connection, "DROP DATABASE IF EXISTS " + quote(name));
  }

  private static void kill(Connection connection, long session) throws SQLException {
    try {
      ServerConsole.execute(connection, "KILL " + session);
    } catch (SQLException e) {
      // It may have ended since it was listed, which is all that was wanted.
      if (e.getErrorCode() != NO_SUCH_THREAD) {
        throw e;
      }
    }
  }

  private static List<Long> sessionsIn(Connection connection, String database) throws SQLException {
    String query = "SELECT id FROM information_schema.processlist WHERE db = ?";
    List<Long> sessions = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, database);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          sessions.add(result.getLong(1));
        }
      }
    }
    return sessions;
  }

  private static String quote(String name) {
    return '`' + name.replace("`", "``") + '`';
  }
}
