package dev.okra.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Session;
import dev.okra.sqlite.TestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConnectorTest {
  @TempDir Path folder;

  private static void assertFails(ThrowingCallable action, DatabaseErrorCode code, String message) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.hint()).isPresent();
            })
        .hasMessageContaining(message);
  }

  private static Session connect(String url) {
    return SqliteConnector.connect(DatabaseUrl.parse(url));
  }

  @Test
  void fileThatIsNotThereIsMade() {
    Path file = folder.resolve("new.db");
    try (Session session = connect("sqlite:" + file)) {
      session.execute("CREATE TABLE t (a)");
      assertThat(session.capabilities().server().product()).isEqualTo("SQLite");
      assertThat(session.capabilities().server().atLeast(3, 40, 0)).isTrue();
    }
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void foreignKeysAreAppliedInSessions() {
    try (Session session = connect("sqlite::memory:")) {
      assertThat(session.query("PRAGMA foreign_keys").get(0).flag("foreign_keys")).isTrue();
    }
  }

  @Test
  void folderThatIsNotThereIsNamed() {
    assertFails(
        () -> connect("sqlite:" + folder.resolve("no/such.db")),
        DatabaseErrorCode.NO_SUCH_DATABASE,
        "the folder " + folder.resolve("no") + " does not exist");
  }

  @Test
  void folderIsNoDatabase() {
    assertFails(() -> connect("sqlite:" + folder), DatabaseErrorCode.NOT_A_DATABASE, "is a folder");
  }

  @Test
  void fileThatHoldsSomethingElseIsNoDatabase() throws IOException {
    Path file = folder.resolve("letter.txt");
    Files.writeString(
        file, "Dear Ann, this is not a database at all, but long enough to be one. ".repeat(20));
    assertFails(
        () -> connect("sqlite:" + file),
        DatabaseErrorCode.NOT_A_DATABASE,
        "file is not a database");
    assertThat(Files.readString(file)).startsWith("Dear Ann");
  }

  @Test
  void fileThatCannotBeMadeIsNamed() {
    assumeThat(Path.of("/proc/self")).isDirectory();
    assertFails(
        () -> connect("sqlite:/proc/okra.db"),
        DatabaseErrorCode.READ_ONLY,
        "unable to open database file");
  }

  @Test
  void writingWhatMustNotBeWrittenIsNamed() {
    try (Session session = connect("sqlite:" + folder.resolve("a.db"))) {
      session.execute("PRAGMA query_only = ON");
      assertFails(
          () -> session.execute("CREATE TABLE t (a)"),
          DatabaseErrorCode.READ_ONLY,
          "attempt to write a readonly database");
    }
  }

  @Test
  void fullDiskIsNamed() {
    try (Session session = connect("sqlite:" + folder.resolve("a.db"))) {
      session.execute("CREATE TABLE t (a)");
      session.execute("PRAGMA max_page_count = 3");
      assertFails(
          () -> session.execute("INSERT INTO t VALUES (randomblob(100000))"),
          DatabaseErrorCode.DISK_FULL,
          "database or disk is full");
      assertThat(session.query("SELECT * FROM t")).isEmpty();
    }
  }

  @Test
  void fileThatAnotherWritesToIsLocked() {
    Path file = folder.resolve("a.db");
    try (TestFile other = new TestFile(file);
        Session session = connect("sqlite:" + file + "?busy_timeout=10")) {
      other.run("CREATE TABLE t (a)", "BEGIN IMMEDIATE");
      assertFails(session::begin, DatabaseErrorCode.LOCKED, "database is locked");
      assertThat(session.inTransaction()).isFalse();
      other.run("COMMIT", "BEGIN EXCLUSIVE");
      assertFails(
          () -> connect("sqlite:" + file + "?busy_timeout=10"),
          DatabaseErrorCode.LOCKED,
          "database is locked");
      other.run("COMMIT");
      session.begin();
      session.commit();
    }
  }

  @Test
  void onlyTheBusyTimeoutIsTaken() {
    assertFails(
        () -> connect("sqlite:" + folder.resolve("a.db") + "?enable_load_extension=true"),
        DatabaseErrorCode.UNSUPPORTED_PARAMETER,
        "'enable_load_extension'");
    assertFails(
        () -> connect("sqlite:" + folder.resolve("a.db") + "?busy_timeout=soon"),
        DatabaseErrorCode.UNSUPPORTED_PARAMETER,
        "no number: soon");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void pathsAreNothingButPaths() {
    String directory = folder.toString();
    for (String name :
        new String[] {":resource:http:x", "file:a.db", "a b.db", "größe.db", "%41.db"}) {
      DatabaseUrl url =
          new DatabaseUrl("sqlite", null, null, null, null, directory + "/" + name, Map.of());
      try (Session session = SqliteConnector.connect(url)) {
        session.execute("CREATE TABLE t (a)");
      }
      assertThat(folder.resolve(name)).isRegularFile();
    }
  }

  @Test
  void pathWithAQuestionMarkCannotSmuggleParameters() {
    String path = folder.resolve("a.db") + "?enable_load_extension=true";
    DatabaseUrl url = new DatabaseUrl("sqlite", null, null, null, null, path, Map.of());
    assertFails(() -> SqliteConnector.connect(url), DatabaseErrorCode.INVALID_URL, "question mark");
  }

  @Test
  void statementThatFailsIsGivenWithSqlitesOwnWords() {
    try (Session session = connect("sqlite::memory:")) {
      assertThatThrownBy(() -> session.execute("CREATE TABEL t"))
          .isInstanceOfSatisfying(
              DatabaseException.class,
              e -> {
                assertThat(e.code()).isEqualTo(DatabaseErrorCode.STATEMENT_FAILED);
                assertThat(e.statement()).contains("CREATE TABEL t");
                assertThat(e.sqlState()).contains("1");
              })
          .hasMessage("near \"TABEL\": syntax error");
    }
  }
}
