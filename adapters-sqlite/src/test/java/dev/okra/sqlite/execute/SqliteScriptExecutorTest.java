package dev.okra.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteScriptExecutorTest {
  @TempDir Path folder;
  private TestFile file;

  @BeforeEach
  void open() {
    file = new TestFile(folder.resolve("a.db"));
    file.run(
        "CREATE TABLE p (id INTEGER PRIMARY KEY)",
        "CREATE TABLE c (id INTEGER PRIMARY KEY, p INT REFERENCES p (id) ON DELETE CASCADE)",
        "INSERT INTO p VALUES (1), (2)",
        "INSERT INTO c VALUES (1, 1), (2, 2)");
  }

  @AfterEach
  void close() {
    file.close();
  }

  private void execute(String sql) {
    execute(sql, ExecutionListener.SILENT);
  }

  private void execute(String sql, ExecutionListener listener) {
    Script script = new ScriptText(LexicalRules.SQLITE).split("test.sql", sql);
    new SqliteScriptExecutor().execute(file.session(), script, listener);
  }

  private void assertForeignKeysOn() {
    assertThat(file.rows("PRAGMA foreign_keys")).containsExactly("foreign_keys = 1");
    assertThat(file.rows("PRAGMA legacy_alter_table")).containsExactly("legacy_alter_table = 0");
    assertThat(file.session().inTransaction()).isFalse();
  }

  @Test
  void foreignKeysDoNothingDuringTheScript() {
    execute("DELETE FROM p WHERE id = 1; INSERT INTO p VALUES (1);");
    assertThat(file.rows("SELECT count(*) AS n FROM c")).containsExactly("n = 2");
    assertForeignKeysOn();
  }

  @Test
  void rowsThatReferToNothingAfterwardsRollEverythingBack() {
    assertThatThrownBy(() -> execute("CREATE TABLE x (a); DELETE FROM p WHERE id = 2"))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.EXPECTATION_FAILED))
        .hasMessage(
            "rows would refer to rows that are not there: the row with rowid 2 of c refers to p");
    assertThat(file.rows("SELECT count(*) AS n FROM p")).containsExactly("n = 2");
    assertThat(file.inspect().tables()).hasSize(2);
    assertForeignKeysOn();
  }

  @Test
  void rowsThatReferredToNothingBeforeAreNotTheScriptsFault() {
    file.run(
        "PRAGMA foreign_keys = OFF", "INSERT INTO c VALUES (9, 99)", "PRAGMA foreign_keys = ON");
    execute("CREATE TABLE x (a)");
    assertThat(file.inspect().tables()).hasSize(3);
    assertThatThrownBy(() -> execute("DELETE FROM p WHERE id = 2"))
        .hasMessageEndingWith("there: the row with rowid 2 of c refers to p");
  }

  @Test
  void keysThatCanReferToNothingDoNotStopOtherWork() {
    file.run("CREATE TABLE mismatch (a INT REFERENCES c (p))");
    execute("CREATE TABLE x (a)");
    assertThat(file.inspect().tables()).hasSize(4);
    assertThatThrownBy(() -> execute("DELETE FROM p WHERE id = 2"))
        .hasMessageEndingWith("the row with rowid 2 of c refers to p");
    assertThatThrownBy(() -> execute("CREATE TABLE y (a INT REFERENCES c (p))"))
        .hasMessageContaining("foreign key mismatch - \"y\" referencing \"c\"");
  }

  @Test
  void failureNamesTheStatementAndUndoesTheOthers() {
    List<String> steps = new ArrayList<>();
    assertThatThrownBy(
            () ->
                execute(
                    "CREATE TABLE x (a); PRAGMA legacy_alter_table = ON; INSERT INTO nowhere VALUES (1); SELECT 1",
                    recording(steps)))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.statement()).contains("INSERT INTO nowhere VALUES (1)"))
        .hasMessage("no such table: nowhere");
    assertThat(steps).containsExactly("start 0", "end 0", "start 1", "end 1", "start 2");
    assertThat(file.inspect().tables()).hasSize(2);
    assertForeignKeysOn();
  }

  @Test
  void completingSharesTheFateOfTheScript() {
    file.run("CREATE TABLE log (a)");
    ExecutionListener writes =
        new ExecutionListener() {
          @Override
          public void completing(Session session) {
            session.update("INSERT INTO log VALUES (?)", "done");
          }
        };
    execute("CREATE TABLE x (a)", writes);
    assertThat(file.rows("SELECT a FROM log")).containsExactly("a = done");
    assertThatThrownBy(() -> execute("DELETE FROM p", writes))
        .isInstanceOf(DatabaseException.class);
    assertThat(file.rows("SELECT a FROM log")).hasSize(1);
    ExecutionListener fails =
        new ExecutionListener() {
          @Override
          public void completing(Session session) {
            throw new IllegalStateException("no");
          }
        };
    assertThatThrownBy(() -> execute("CREATE TABLE y (a)", fails))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file.inspect().tables()).hasSize(4);
    assertForeignKeysOn();
  }

  @Test
  void emptyScriptStillCompletes() {
    List<String> steps = new ArrayList<>();
    execute("", recording(steps));
    assertThat(steps).containsExactly("complete in transaction");
  }

  @Test
  void statementsThatStandAloneSplitTheTransaction() {
    List<String> steps = new ArrayList<>();
    assertThatThrownBy(
            () ->
                execute(
                    """
                    CREATE TABLE x (a);
                    -- okra:alone
                    VACUUM;
                    CREATE TABLE y (a);
                    SELECT nothing;
                    """,
                    recording(steps)))
        .isInstanceOf(DatabaseException.class);
    assertThat(file.inspect().tables())
        .extracting(t -> t.name().name())
        .containsExactly("c", "p", "x");
    steps.clear();
    execute("-- okra:alone\nVACUUM", recording(steps));
    assertThat(steps).containsExactly("start 0", "end 0", "complete in transaction");
  }

  @Test
  void rowsThatASafetyCheckFindsAreNamed() {
    assertThatThrownBy(() -> execute("-- okra:expect-no-rows\nSELECT id, p FROM c"))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.EXPECTATION_FAILED))
        .hasMessageEndingWith("found id = 1, p = 1; id = 2, p = 2");
    execute("-- okra:expect-no-rows\nSELECT id FROM c WHERE p IS NULL");
  }

  private static ExecutionListener recording(List<String> steps) {
    return new ExecutionListener() {
      @Override
      public void starting(int index, Statement statement) {
        steps.add("start " + index);
      }

      @Override
      public void finished(int index, Statement statement) {
        steps.add("end " + index);
      }

      @Override
      public void completing(Session session) {
        steps.add("complete " + (session.inTransaction() ? "in transaction" : "outside"));
      }
    };
  }
}
