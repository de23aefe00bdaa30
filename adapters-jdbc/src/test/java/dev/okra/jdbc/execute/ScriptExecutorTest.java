package dev.okra.jdbc.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.ScriptExecutor;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import dev.okra.jdbc.session.SqliteSessions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptExecutorTest {
  private final Session session = SqliteSessions.inMemory();
  private final List<String> events = new ArrayList<>();
  private final ScriptExecutor transactional = new TransactionalScriptExecutor(new Recorder());
  private final ScriptExecutor statementwise = new StatementwiseScriptExecutor();

  @AfterEach
  void close() {
    session.close();
  }

  private void execute(ScriptExecutor executor, String sql) {
    Script script = new ScriptText(LexicalRules.SQLITE).split("test.sql", sql);
    executor.execute(session, script, new Recorder());
  }

  private String state() {
    return session.inTransaction() ? " in transaction" : "";
  }

  private List<String> tables() {
    return session.query("SELECT name FROM sqlite_schema ORDER BY name").stream()
        .map(r -> r.text("name"))
        .toList();
  }

  @Test
  void oneTransactionHoldsAllStatementsAndTheCompletion() {
    execute(transactional, "CREATE TABLE a (x); CREATE TABLE b (x)");
    assertThat(events)
        .containsExactly(
            "before",
            "start 0 in transaction",
            "end 0 in transaction",
            "start 1 in transaction",
            "end 1 in transaction",
            "check in transaction",
            "complete in transaction",
            "after");
    assertThat(tables()).containsExactly("a", "b");
  }

  @Test
  void statementsThatStandAloneSplitIt() {
    execute(
        transactional,
        "CREATE TABLE a (x);\n-- okra:alone\nVACUUM;\nCREATE TABLE b (x);\n-- okra:alone\nVACUUM;");
    assertThat(events)
        .containsExactly(
            "before",
            "start 0 in transaction",
            "end 0 in transaction",
            "check in transaction",
            "start 1",
            "end 1",
            "start 2 in transaction",
            "end 2 in transaction",
            "check in transaction",
            "start 3",
            "end 3",
            "check in transaction",
            "complete in transaction",
            "after");
  }

  @Test
  void failureUndoesTheTransactionAndStillCleansUp() {
    assertThatThrownBy(() -> execute(transactional, "CREATE TABLE a (x); SELECT nothing"))
        .hasMessageContaining("nothing");
    assertThat(events).last().isEqualTo("after");
    assertThat(session.inTransaction()).isFalse();
    assertThat(tables()).isEmpty();
  }

  @Test
  void statementwiseKeepsWhatCameBeforeTheFailure() {
    assertThatThrownBy(
            () -> execute(statementwise, "CREATE TABLE a (x); SELECT nothing; CREATE TABLE b (x)"))
        .hasMessageContaining("nothing");
    assertThat(events).containsExactly("start 0", "end 0", "start 1");
    assertThat(tables()).containsExactly("a");
  }

  @Test
  void statementwiseCompletesInATransactionOfItsOwn() {
    execute(statementwise, "CREATE TABLE a (x)");
    assertThat(events).containsExactly("start 0", "end 0", "complete in transaction");
    assertThat(session.inTransaction()).isFalse();
    assertThatThrownBy(
            () ->
                statementwise.execute(
                    session,
                    new Script(List.of()),
                    new ExecutionListener() {
                      @Override
                      public void completing(Session running) {
                        running.execute("CREATE TABLE b (x)");
                        throw new IllegalStateException("no");
                      }
                    }))
        .hasMessage("no");
    assertThat(tables()).containsExactly("a");
  }

  @Test
  void safetyChecksShowTheFirstRowsThatTheyFind() {
    String check =
        "-- okra:expect-no-rows\n"
            + "SELECT column1 AS id FROM (VALUES (1), (2), (3), (4), (5), (6), (7))";
    for (ScriptExecutor executor : List.of(transactional, statementwise)) {
      assertThatThrownBy(() -> execute(executor, check))
          .hasMessageEndingWith("id = 1; id = 2; id = 3; id = 4; id = 5; and 2 more");
    }
    execute(transactional, "-- okra:expect-no-rows\nSELECT 1 WHERE 0");
  }

  private final class Recorder implements ExecutionListener, TransactionGuard {
    @Override
    public void starting(int index, Statement statement) {
      events.add("start " + index + state());
    }

    @Override
    public void finished(int index, Statement statement) {
      events.add("end " + index + state());
    }

    @Override
    public void completing(Session running) {
      events.add("complete" + state());
    }

    @Override
    public void before(Session running) {
      events.add("before" + state());
    }

    @Override
    public void beforeCommit(Session running) {
      events.add("check" + state());
    }

    @Override
    public void after(Session running) {
      events.add("after" + state());
    }
  }
}
