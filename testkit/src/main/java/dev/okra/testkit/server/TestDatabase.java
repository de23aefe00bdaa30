package dev.okra.testkit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of a test's own on a {@link DatabaseServer}, dropped when it is closed. */
public final class TestDatabase implements AutoCloseable {
  private final DatabaseServer server;
  private final String name;

  TestDatabase(DatabaseServer server, String name) {
    this.server = server;
    this.name = name;
  }

  public DatabaseServer server() {
    return server;
  }

  public String name() {
    return name;
  }

  public String host() {
    return server.host();
  }

  public int port() {
    return server.port();
  }

  public String user() {
    return server.user();
  }

  public String password() {
    return server.password();
  }

  /** The URL that okra's users write: {@code postgres://user:password@host:port/database}. */
  public String url() {
    return "%s://%s:%s@%s:%d/%s"
        .formatted(
            server.kind().scheme(),
            UrlText.encode(user()),
            UrlText.encode(password()),
            host(),
            port(),
            UrlText.encode(name));
  }

  /** The same URL with no user and no password. */
  public String urlWithoutCredentials() {
    return "%s://%s:%d/%s".formatted(server.kind().scheme(), host(), port(), UrlText.encode(name));
  }

  /**
   * The JDBC URL, without user and password: of PostgreSQL's driver, or of MariaDB's for MySQL as
   * well.
   */
  public String jdbcUrl() {
    return server.jdbcUrl(name);
  }

  /** A new connection, which the caller closes. */
  public Connection connect() {
    try {
      return server.connect(name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot connect to '" + name + "' on " + server, e);
    }
  }

  /** Executes statements, one string each, on one connection that commits by itself. */
  public void execute(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("on " + server + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    server.dropDatabase(name);
  }

  @Override
  public String toString() {
    return name + " on " + server;
  }
}
