package dev.okra.jdbc.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How a connection begins and ends its transactions. */
public interface Transactions {

  /** With JDBC's own methods; the connection is in autocommit mode otherwise. */
  Transactions JDBC = new JdbcTransactions();

  /**
   * With statements, for drivers whose own methods do more than is asked for: sqlite-jdbc opens the
   * next transaction within {@code commit()}, which may fail although the work is kept.
   *
   * @param begin the statement that begins a transaction
   */
  static Transactions statements(String begin) {
    return new StatementTransactions(begin);
  }

  /** Begins a transaction. */
  void begin(Connection connection) throws SQLException;

  /** Ends the transaction and keeps its work. */
  void commit(Connection connection) throws SQLException;

  /** Ends the transaction and undoes its work. */
  void rollback(Connection connection) throws SQLException;

  /** JDBC's own methods. */
  final class JdbcTransactions implements Transactions {
    private JdbcTransactions() {}

    @Override
    public void begin(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
      connection.commit();
      connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Plain statements. */
  record StatementTransactions(String beginning) implements Transactions {
    @Override
    public void begin(Connection connection) throws SQLException {
      run(connection, beginning);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
      run(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
      run(connection, "ROLLBACK");
    }

    private static void run(Connection connection, String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
