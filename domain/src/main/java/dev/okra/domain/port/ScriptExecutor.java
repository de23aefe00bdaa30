package dev.okra.domain.port;

import dev.okra.domain.plan.Script;

/**
 * Runs scripts on one connection. Where the database has transactions for schema changes,
 * statements that may are in one transaction, split only by those that must stand alone; elsewhere
 * each stands for itself. What a database needs around schema changes is done here (SQLite: foreign
 * keys off before the transaction, and checked before its commit).
 */
public interface ScriptExecutor {

  /**
   * Runs a script; on the first failure the open transaction is rolled back and {@link
   * DatabaseException} says which statement it was.
   *
   * @param session outside a transaction
   * @param script what to run
   * @param listener told of each step; what it throws ends the run like a failed statement
   */
  void execute(Session session, Script script, ExecutionListener listener);
}
