package dev.okra.testkit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A running database server. Tests share it, each in {@link TestDatabase databases} of its own. */
public sealed class DatabaseServer permits PrivateServer {
  private final ServerKind kind;
  private final ServerHost host;
  private final ServerFacts facts;
  private final AdminSession session;

  DatabaseServer(ServerKind kind, ServerHost host, ServerFacts facts) {
    this.kind = kind;
    this.host = host;
    this.facts = facts;
    this.session = new AdminSession(host, kind.product().console());
  }

  public final ServerKind kind() {
    return kind;
  }

  /** The server's own version number: {@code 18.6}, {@code 8.0.15}, {@code 11.4.5}. */
  public final String version() {
    return facts.version();
  }

  public final String host() {
    return host.address().host();
  }

  public final int port() {
    return host.address().port();
  }

  /** A user who may do everything. */
  public final String user() {
    return Credentials.OKRA.user();
  }

  public final String password() {
    return Credentials.OKRA.password();
  }

  /** A new, empty database under a name that no other bears. */
  public final TestDatabase createDatabase() {
    return createDatabase("okra_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
  }

  /** A new, empty database under a name that a test chooses, however odd. */
  public final TestDatabase createDatabase(String name) {
    try {
      session.run(connection -> console().createDatabase(connection, name));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database '" + name + "' on " + this, e);
    }
    return new TestDatabase(this, name);
  }

  final void dropDatabase(String name) {
    if (!host.running()) {
      return; // A private server that was stopped takes its databases with it.
    }
    try {
      session.run(connection -> console().dropDatabase(connection, name));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot drop database '" + name + "' on " + this, e);
    }
  }

  final Connection connect(String database) throws SQLException {
    return console().connect(host.address(), database, Credentials.OKRA);
  }

  final String jdbcUrl(String database) {
    return console().jdbcUrl(host.address(), database);
  }

  /** Ends the testkit's own session, so that the server need not wait for it. */
  final void leave() {
    try {
      session.close();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot leave " + this, e);
    }
  }

  final ServerHost serverHost() {
    return host;
  }

  private ServerConsole console() {
    return kind.product().console();
  }

  @Override
  public final String toString() {
    return "%s %s on port %d".formatted(kind.productName(), version(), port());
  }
}
