package dev.okra.jdbc.execute;

import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.TransactionMode;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.ScriptExecutor;
import dev.okra.domain.port.Session;

/**
 * Runs a script in as few transactions as can be: one, unless statements that must stand alone
 * split it. {@link ExecutionListener#completing} takes part in the last one; where the script ends
 * with a statement that stands alone, or is empty, it has a transaction of its own.
 */
public final class TransactionalScriptExecutor implements ScriptExecutor {
  private final TransactionGuard guard;

  /** An executor that does what the guard says around its transactions. */
  public TransactionalScriptExecutor(TransactionGuard guard) {
    this.guard = guard;
  }

  @Override
  public void execute(Session session, Script script, ExecutionListener listener) {
    guard.before(session);
    try {
      runAll(session, script, listener);
    } catch (RuntimeException e) {
      suppressing(e, session::rollback);
      suppressing(e, () -> guard.after(session));
      throw e;
    }
    guard.after(session);
  }

  private void runAll(Session session, Script script, ExecutionListener listener) {
    StatementRunner runner = new StatementRunner(session, script, listener);
    for (int i = 0; i < script.statements().size(); i++) {
      prepare(session, script.statements().get(i));
      runner.run(i);
    }
    beginIfNeeded(session);
    guard.beforeCommit(session);
    listener.completing(session);
    session.commit();
  }

  private void prepare(Session session, Statement next) {
    if (next.mode() == TransactionMode.TRANSACTIONAL) {
      beginIfNeeded(session);
    } else if (session.inTransaction()) {
      guard.beforeCommit(session);
      session.commit();
    }
  }

  private static void beginIfNeeded(Session session) {
    if (!session.inTransaction()) {
      session.begin();
    }
  }

  private static void suppressing(RuntimeException failure, Runnable cleanUp) {
    try {
      cleanUp.run();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
