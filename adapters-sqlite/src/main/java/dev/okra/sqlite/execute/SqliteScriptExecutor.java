package dev.okra.sqlite.execute;

import dev.okra.domain.plan.Script;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.ScriptExecutor;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.execute.TransactionalScriptExecutor;

/**
 * Runs scripts in a transaction, with foreign keys checked once at its end instead of in every
 * step.
 */
public final class SqliteScriptExecutor implements ScriptExecutor {
  @Override
  public void execute(Session session, Script script, ExecutionListener listener) {
    new TransactionalScriptExecutor(new ForeignKeyGuard()).execute(session, script, listener);
  }
}
