package dev.okra.jdbc.session;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session on a JDBC connection. Statements without parameters go to the server untouched: a
 * question mark or a brace in them means what it means to the server.
 */
public final class JdbcSession implements Session {
  private final DatabaseUrl url;
  private final Connection connection;
  private final Transactions transactions;
  private final Failures failures;
  private @Nullable Capabilities capabilities;
  private @Nullable Companion companion;
  private boolean inTransaction;

  private JdbcSession(
      DatabaseUrl url, Connection connection, Transactions transactions, Failures failures) {
    this.url = url;
    this.connection = connection;
    this.transactions = transactions;
    this.failures = failures;
  }

  /** Opens a session whose transactions are JDBC's own. */
  public static JdbcSession open(
      DatabaseUrl url, ConnectionSource source, FailureTranslator translator, SessionStart start) {
    return open(url, source, Transactions.JDBC, translator, start);
  }

  /**
   * Opens a session.
   *
   * @param url where the database is; kept to be shown
   * @param source opens the connection
   * @param transactions how it begins and ends transactions
   * @param translator what the driver's exceptions mean
   * @param start what is done first; when it throws, the connection is closed
   */
  public static JdbcSession open(
      DatabaseUrl url,
      ConnectionSource source,
      Transactions transactions,
      FailureTranslator translator,
      SessionStart start) {
    Failures failures = new Failures(translator, url);
    JdbcSession session = new JdbcSession(url, connect(source, failures), transactions, failures);
    try {
      session.capabilities = start.start(session);
    } catch (RuntimeException e) {
      session.closeAfter(e);
      throw e;
    }
    return session;
  }

  /**
   * Opens a session that sends several queries at once over a second connection, which it opens
   * when it is first asked to. The first one takes one statement at a time, so that no text can
   * smuggle in another.
   *
   * @param several opens connections that take several statements at once
   */
  public static JdbcSession open(
      DatabaseUrl url,
      ConnectionSource source,
      ConnectionSource several,
      FailureTranslator translator,
      SessionStart start) {
    JdbcSession session = open(url, source, translator, start);
    session.companion = new Companion(() -> open(url, several, translator, start));
    return session;
  }

  private static Connection connect(ConnectionSource source, Failures failures) {
    try {
      Connection connection = source.open();
      if (connection == null) {
        throw failures.refusedByDriver();
      }
      return connection;
    } catch (SQLException e) {
      throw failures.of(e, null);
    }
  }

  /** The connection itself, for what only a driver's own interface can do. */
  public Connection connection() {
    return connection;
  }

  @Override
  public Capabilities capabilities() {
    if (capabilities == null) {
      throw new IllegalStateException("the session is only being opened");
    }
    return capabilities;
  }

  @Override
  public DatabaseUrl url() {
    return url;
  }

  @Override
  public void execute(String sql) {
    try (Statement statement = plainStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failures.of(e, sql);
    }
  }

  @Override
  public long update(String sql, @Nullable Object... parameters) {
    try (Statement statement =
        parameters.length == 0 ? plainStatement() : prepared(sql, parameters)) {
      return statement instanceof PreparedStatement prepared
          ? prepared.executeUpdate()
          : statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw failures.of(e, sql);
    }
  }

  @Override
  public List<Row> query(String sql, @Nullable Object... parameters) {
    try (Statement statement =
            parameters.length == 0 ? plainStatement() : prepared(sql, parameters);
        ResultSet result =
            statement instanceof PreparedStatement prepared
                ? prepared.executeQuery()
                : statement.executeQuery(sql)) {
      return RowReader.readAll(result);
    } catch (SQLException e) {
      throw failures.of(e, sql);
    }
  }

  @Override
  public List<List<Row>> queryAll(List<String> queries) {
    if (companion == null || queries.size() < 2) {
      return Session.super.queryAll(queries);
    }
    try {
      return companion.queryAll(queries);
    } catch (SQLException | DatabaseException e) {
      // There may be no second connection to be had; and one by one, what fails gets its name.
      return Session.super.queryAll(queries);
    }
  }

  private Statement plainStatement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }

  private PreparedStatement prepared(String sql, @Nullable Object[] parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  @Override
  public void begin() {
    if (inTransaction) {
      throw new IllegalStateException("a transaction is open already");
    }
    run("BEGIN", transactions::begin);
    inTransaction = true;
  }

  @Override
  public void commit() {
    run("COMMIT", transactions::commit);
    inTransaction = false;
  }

  @Override
  public void rollback() {
    if (!inTransaction) {
      return;
    }
    inTransaction = false;
    run("ROLLBACK", transactions::rollback);
  }

  @Override
  public boolean inTransaction() {
    return inTransaction;
  }

  @Override
  public void close() {
    Companion second = companion;
    try (connection;
        second) {
      rollback();
    } catch (SQLException e) {
      throw failures.of(e, null);
    }
  }

  private void closeAfter(RuntimeException failure) {
    try {
      close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void run(String sql, Step step) {
    try {
      step.run(connection);
    } catch (SQLException e) {
      throw failures.of(e, sql);
    }
  }

  private interface Step {
    void run(Connection connection) throws SQLException;
  }
}
