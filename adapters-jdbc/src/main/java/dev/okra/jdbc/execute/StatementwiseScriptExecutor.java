package dev.okra.jdbc.execute;

import dev.okra.domain.plan.Script;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.ScriptExecutor;
import dev.okra.domain.port.Session;

/**
 * Runs a script for a database whose schema changes commit by themselves: each statement stands for
 * itself, and only what {@link ExecutionListener#completing} writes is in a transaction. On a
 * failure, what came before is kept.
 */
public final class StatementwiseScriptExecutor implements ScriptExecutor {

  @Override
  public void execute(Session session, Script script, ExecutionListener listener) {
    StatementRunner runner = new StatementRunner(session, script, listener);
    for (int i = 0; i < script.statements().size(); i++) {
      runner.run(i);
    }
    complete(session, listener);
  }

  private static void complete(Session session, ExecutionListener listener) {
    session.begin();
    try {
      listener.completing(session);
      session.commit();
    } catch (RuntimeException e) {
      rollback(session, e);
      throw e;
    }
  }

  private static void rollback(Session session, RuntimeException failure) {
    try {
      session.rollback();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
