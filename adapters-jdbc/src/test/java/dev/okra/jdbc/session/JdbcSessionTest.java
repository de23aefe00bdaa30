package dev.okra.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class JdbcSessionTest {
  private static final DatabaseUrl SECRET =
      DatabaseUrl.parse("postgres://ann:c4nary@localhost:5432/app");

  private final JdbcSession session = SqliteSessions.inMemory();

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void statementsReachTheServerUntouched() {
    session.execute("CREATE TABLE t (a TEXT DEFAULT '? {fn now()} {d ''x''}')");
    session.execute("INSERT INTO t DEFAULT VALUES");
    assertThat(session.query("SELECT a FROM t").get(0).text("a")).isEqualTo("? {fn now()} {d 'x'}");
  }

  @Test
  void parametersStandForQuestionMarks() {
    session.execute("CREATE TABLE t (a, b, c, d)");
    assertThat(session.update("INSERT INTO t VALUES (?, ?, ?, ?)", "it's", 5L, true, null))
        .isEqualTo(1);
    Row row = session.query("SELECT * FROM t WHERE a = ?", "it's").get(0);
    assertThat(row.text("A")).isEqualTo("it's");
    assertThat(row.number("b")).isEqualTo(5);
    assertThat(row.flag("c")).isTrue();
    assertThat(row.flag("d")).isFalse();
    assertThat(row.optionalText("d")).isEmpty();
    assertThat(row.optionalNumber("d")).isEmpty();
    assertThat(row.texts("d")).isEmpty();
    assertThat(row).hasToString("a = it's, b = 5, c = 1, d = null");
  }

  @Test
  void rowsNameWhatTheyDoNotHave() {
    Row row = session.query("SELECT NULL AS a, '7' AS b, x'4142' AS c").get(0);
    assertThat(row.number("b")).isEqualTo(7);
    assertThat(row.text("c")).isEqualTo("AB");
    assertThatThrownBy(() -> row.text("a"))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.UNREADABLE_SCHEMA));
    assertThatThrownBy(() -> row.text("z")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> session.query("SELECT 1 AS a, 2 AS A"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void transactionsAreKeptOrUndone(@TempDir Path folder) {
    try (Session one = SqliteSessions.file(folder.resolve("a.db"));
        Session other = SqliteSessions.file(folder.resolve("a.db"))) {
      one.execute("CREATE TABLE t (a)");
      one.begin();
      assertThat(one.inTransaction()).isTrue();
      one.execute("INSERT INTO t VALUES (1)");
      assertThat(other.query("SELECT a FROM t")).isEmpty();
      one.commit();
      assertThat(one.inTransaction()).isFalse();
      assertThat(other.query("SELECT a FROM t")).hasSize(1);
      one.begin();
      one.execute("DELETE FROM t");
      one.rollback();
      one.rollback();
      assertThat(other.query("SELECT a FROM t")).hasSize(1);
      one.begin();
      one.execute("DELETE FROM t");
    }
    try (Session later = SqliteSessions.file(folder.resolve("a.db"))) {
      assertThat(later.query("SELECT a FROM t")).as("closing undoes").hasSize(1);
    }
  }

  @Test
  void transactionsDoNotNest() {
    session.begin();
    assertThatThrownBy(session::begin).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void failureHoldsTheStatementAndTheServersWords() {
    assertThatThrownBy(() -> session.query("SELECT * FROM nowhere WHERE a = ?", 1))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DatabaseErrorCode.STATEMENT_FAILED);
              assertThat(e.statement()).contains("SELECT * FROM nowhere WHERE a = ?");
              assertThat(e.sqlState()).contains("1");
              assertThat(e).hasCauseInstanceOf(SQLException.class);
            })
        .hasMessageContaining("no such table: nowhere");
  }

  @Test
  void connectionIsClosedWhenTheStartFails() throws SQLException {
    List<Connection> opened = new ArrayList<>();
    assertThatThrownBy(
            () ->
                JdbcSession.open(
                    DatabaseUrl.parse("sqlite::memory:"),
                    () -> {
                      opened.add(new JDBC().connect("jdbc:sqlite::memory:", new Properties()));
                      return opened.get(0);
                    },
                    StandardFailures::translate,
                    fresh -> {
                      throw new IllegalStateException("too old");
                    }))
        .hasMessage("too old");
    assertThat(opened.get(0).isClosed()).isTrue();
  }

  @Test
  void driverThatDoesNotKnowTheUrlIsSaid() {
    assertThatThrownBy(
            () ->
                JdbcSession.open(
                    SECRET, () -> null, StandardFailures::translate, s -> session.capabilities()))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.INVALID_URL))
        .hasMessageNotContaining("c4nary");
  }

  @Test
  void passwordGetsNowhereWhateverTheDriverSays() {
    SQLException leaky =
        new SQLException("cannot log in with c4nary", "28P01", new IllegalStateException("c4nary"));
    assertThatThrownBy(
            () ->
                JdbcSession.open(
                    SECRET,
                    () -> {
                      throw leaky;
                    },
                    StandardFailures::translate,
                    s -> session.capabilities()))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DatabaseErrorCode.ACCESS_DENIED);
              assertThat(e.hint()).isPresent();
              StringWriter trace = new StringWriter();
              e.printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString()).doesNotContain("c4nary").contains("***");
            });
  }
}
