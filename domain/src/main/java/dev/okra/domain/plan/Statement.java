package dev.okra.domain.plan;

/**
 * One statement as it will run.
 *
 * @param sql without a final semicolon
 * @param kind what is done with it
 * @param mode whether it runs in a transaction
 * @param change the index in the plan of the change that it came from, or -1 where it came from a
 *     file
 */
public record Statement(String sql, Kind kind, TransactionMode mode, int change) {
  /** A statement from a file. */
  public static final int NO_CHANGE = -1;

  /** What is done with a statement. */
  public enum Kind {
    /** It is executed. */
    EXECUTE,
    /** It is a query that must yield no rows; each row that it yields says what is wrong. */
    EXPECT_NO_ROWS
  }

  /** Whether a statement runs in a transaction. */
  public enum TransactionMode {
    /** In the script's transaction, where the database has transactions for schema changes. */
    TRANSACTIONAL,
    /** On its own, because the database refuses it inside a transaction. */
    ALONE
  }
}
