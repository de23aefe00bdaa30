package dev.okra.testkit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

final class PostgresConsole implements ServerConsole {
  private static final String FILE_COPY = " STRATEGY file_copy";

  @Override
  public String homeDatabase() {
    return "postgres";
  }

  @Override
  public String jdbcUrl(Address address, String database) {
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(address.host(), address.port(), UrlText.encode(database));
  }

  @Override
  public Connection connect(Address address, String database, Credentials credentials)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", credentials.user());
    properties.setProperty("password", credentials.password());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    return DriverManager.getConnection(jdbcUrl(address, database), properties);
  }

  @Override
  public ServerFacts facts(Connection connection) throws SQLException {
    // A distribution adds its own words to the number: "18.1 (Debian 18.1-1.pgdg13+2)".
    String version = ServerConsole.single(connection, "SHOW server_version").split(" ", 2)[0];
    return new ServerFacts(version, ServerConsole.single(connection, "SHOW data_directory"));
  }

  @Override
  public void createDatabase(Connection connection, String name) throws SQLException {
    // template0: nothing waits for a session that happens to look into template1. Copied as files,
    // which is the only way before 15: through the write-ahead log it takes twice as long.
    String copied = connection.getMetaData().getDatabaseMajorVersion() < 15 ? "" : FILE_COPY;
    ServerConsole.execute(
        connection,
        "CREATE DATABASE " + quote(name) + " TEMPLATE template0 ENCODING 'UTF8'" + copied);
  }

  @Override
  public void dropDatabase(Connection connection, String name) throws SQLException {
    ServerConsole.execute(connection, "DROP DATABASE IF EXISTS " + quote(name) + " WITH (FORCE)");
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
