package dev.okra.jdbc.execute;

import dev.okra.domain.port.Session;

/** What a database needs around the transactions of schema changes. */
public interface TransactionGuard {
  /** For databases that need nothing. */
  TransactionGuard NONE = new TransactionGuard() {};

  /** Before the first statement of a script, outside a transaction. */
  default void before(Session session) {}

  /** Before each commit, inside the transaction; what it throws rolls the transaction back. */
  default void beforeCommit(Session session) {}

  /**
   * After the last statement, or after the rollback that a failure led to; outside a transaction.
   */
  default void after(Session session) {}
}
