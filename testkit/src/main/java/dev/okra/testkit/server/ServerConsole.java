package dev.okra.testkit.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the testkit says to a server in SQL: who are you, make a database, drop it. */
interface ServerConsole {
  /** The database that is always there, to connect to before any other exists. */
  String homeDatabase();

  String jdbcUrl(Address address, String database);

  /** Opens a connection that fails rather than waits when nobody answers. */
  Connection connect(Address address, String database, Credentials credentials) throws SQLException;

  ServerFacts facts(Connection connection) throws SQLException;

  void createDatabase(Connection connection, String name) throws SQLException;

  /** Drops a database together with the sessions that a failed test left in it. */
  void dropDatabase(Connection connection, String name) throws SQLException;

  static String single(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
