package dev.okra.mysql.execute;

import dev.okra.domain.plan.Script;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.ScriptExecutor;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.execute.StatementwiseScriptExecutor;

/**
 * Runs scripts statement by statement. A script that fails between setting an {@code sql_mode} for
 * a program and putting it back leaves the session with the settings of every session of okra, so
 * that what is done next, such as going back, is not done under another mode.
 */
public final class MysqlScriptExecutor implements ScriptExecutor {
  private final ScriptExecutor statementwise = new StatementwiseScriptExecutor();

  @Override
  public void execute(Session session, Script script, ExecutionListener listener) {
    try {
      statementwise.execute(session, script, listener);
    } catch (RuntimeException e) {
      putBackSettings(session, e);
      throw e;
    }
  }

  private static void putBackSettings(Session session, RuntimeException failure) {
    try {
      MysqlConnector.settle(session);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
