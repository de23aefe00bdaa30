package dev.okra.testkit.server;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The connection on which the testkit makes and drops databases. It stays open between uses, since
 * connecting would take longer than the work, and is opened again where a server has dropped it.
 */
final class AdminSession implements AutoCloseable {
  private static final int SECONDS_TO_ANSWER = 5;

  private final ServerHost host;
  private final ServerConsole console;
  private @Nullable Connection connection;

  AdminSession(ServerHost host, ServerConsole console) {
    this.host = host;
    this.console = console;
  }

  /** Something to do on a connection. */
  @FunctionalInterface
  interface Task {
    void run(Connection connection) throws SQLException;
  }

  synchronized void run(Task task) throws SQLException {
    if (connection == null || !connection.isValid(SECONDS_TO_ANSWER)) {
      close();
      connection = console.connect(host.address(), console.homeDatabase(), Credentials.OKRA);
    }
    task.run(connection);
  }

  @Override
  public synchronized void close() throws SQLException {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
