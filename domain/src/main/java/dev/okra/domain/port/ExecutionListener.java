package dev.okra.domain.port;

import dev.okra.domain.plan.Statement;

/** Follows the execution of a script. */
public interface ExecutionListener {
  /** Follows nothing. */
  ExecutionListener SILENT = new ExecutionListener() {};

  /** A statement is about to run. */
  default void starting(int index, Statement statement) {}

  /** A statement has succeeded (inside a transaction: unless that is rolled back). */
  default void finished(int index, Statement statement) {}

  /**
   * The last statement has succeeded and the last transaction, if there is one, is about to be
   * committed: what is written now through the session is kept exactly if the script's work is.
   */
  default void completing(Session session) {}
}
