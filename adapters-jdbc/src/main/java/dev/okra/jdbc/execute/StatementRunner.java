package dev.okra.jdbc.execute;

import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.util.List;
import java.util.stream.Collectors;

/** Runs single statements of a script, and tells the listener. */
final class StatementRunner {
  /** As many rows of a failed safety check as a message can hold. */
  private static final int ROWS_SHOWN = 5;

  private final Session session;
  private final Script script;
  private final ExecutionListener listener;

  StatementRunner(Session session, Script script, ExecutionListener listener) {
    this.session = session;
    this.script = script;
    this.listener = listener;
  }

  void run(int index) {
    Statement statement = script.statements().get(index);
    listener.starting(index, statement);
    switch (statement.kind()) {
      case EXECUTE -> session.execute(statement.sql());
      case EXPECT_NO_ROWS -> expectNoRows(statement.sql());
    }
    listener.finished(index, statement);
  }

  private void expectNoRows(String sql) {
    List<Row> rows = session.query(sql);
    if (rows.isEmpty()) {
      return;
    }
    String shown =
        rows.stream().limit(ROWS_SHOWN).map(Row::toString).collect(Collectors.joining("; "));
    String rest = rows.size() > ROWS_SHOWN ? "; and " + (rows.size() - ROWS_SHOWN) + " more" : "";
    throw new DatabaseException(
        DatabaseErrorCode.EXPECTATION_FAILED,
        "a safety check that has to find nothing found " + shown + rest,
        "look at these rows and mend them, then run again",
        sql,
        null,
        null);
  }
}
