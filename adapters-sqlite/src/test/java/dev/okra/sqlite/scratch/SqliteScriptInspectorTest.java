package dev.okra.sqlite.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.sqlite.SqliteDialect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteScriptInspectorTest {
  private static final String SCHEMA =
      """
      CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'nobody') STRICT;
      CREATE TABLE book (
        isbn TEXT PRIMARY KEY, author INT REFERENCES author (id) ON DELETE CASCADE,
        price NUMERIC CHECK (price > 0)) WITHOUT ROWID;
      CREATE UNIQUE INDEX dear ON book (author) WHERE price > 10;
      CREATE VIEW cheap AS SELECT isbn FROM book WHERE price < 5;
      CREATE TRIGGER stamp AFTER INSERT ON book BEGIN UPDATE author SET name = 'x'; SELECT 1; END;
      """;

  /** As sqlite3 3.40 writes it with .dump, with a row. */
  private static final String DUMP =
      "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n"
          + SCHEMA.replace(
              "CREATE UNIQUE", "INSERT INTO author VALUES(1,'it''s; a name');\nCREATE UNIQUE")
          + "COMMIT;\n";

  private final SqliteDialect dialect = new SqliteDialect();
  @TempDir private Path folder;

  @Test
  void findsWhatARealDatabaseMadeByTheScriptHolds() {
    try (Session file = dialect.connect(DatabaseUrl.parse("sqlite:" + folder.resolve("a.db")))) {
      dialect.splitter().split("s", SCHEMA).statements().forEach(s -> file.execute(s.sql()));
      DatabaseSchema real = dialect.inspector().inspect(file, InspectionScope.DEFAULT);

      assertThat(made(SCHEMA)).isEqualTo(real);
      assertThat(made(DUMP)).isEqualTo(real);
      assertThat(real.tables()).hasSize(2);
    }
  }

  @Test
  void takesAVirtualTableAsTheShellDumpsIt() {
    String dump =
        """
        PRAGMA foreign_keys=OFF;
        BEGIN TRANSACTION;
        PRAGMA writable_schema=ON;
        INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','found','found',0,'CREATE VIRTUAL TABLE found USING fts5(body, tokenize=''porter'')');
        CREATE TABLE IF NOT EXISTS 'found_data'(id INTEGER PRIMARY KEY, block BLOB);
        CREATE TABLE IF NOT EXISTS 'found_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS 'found_content'(id INTEGER PRIMARY KEY, c0);
        CREATE TABLE IF NOT EXISTS 'found_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
        CREATE TABLE IF NOT EXISTS 'found_config'(k PRIMARY KEY, v) WITHOUT ROWID;
        PRAGMA writable_schema=OFF;
        COMMIT;
        """;

    assertThat(made(dump))
        .isEqualTo(made("CREATE VIRTUAL TABLE found USING fts5(body, tokenize='porter')"))
        .isNotEqualTo(DatabaseSchema.EMPTY);
  }

  @Test
  void runsSeveralFilesOneAfterAnother() {
    assertThat(made("CREATE TABLE a (x int)", "CREATE INDEX i ON a (x);", "-- nothing").tables())
        .singleElement()
        .satisfies(t -> assertThat(t.indexes()).hasSize(1));
  }

  @Test
  void leavesOutWhatIsExcluded() {
    DatabaseSchema made =
        inspect(
            new InspectionScope(List.of(), List.of("audit_*")),
            SqlText.of("s.sql", "CREATE TABLE audit_log (x int); CREATE TABLE t (x int);"));

    assertThat(made.tables()).extracting(t -> t.name().name()).containsExactly("t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATTACH DATABASE 'x.db' AS x",
        "attach 'x.db' as x",
        "/* a comment */ ATTACH 'x.db' AS x",
        "DETACH x",
        "VACUUM INTO 'copy.db'",
        "vacuum main into 'copy.db'",
        "PRAGMA writable_schema=1",
        "INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','f','f',0,'CREATE VIRTUAL TABLE f USING fts5(a); ATTACH ''x'' AS y')",
        "INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','f','f',0,'CREATE TABLE f (a)')",
        "pragma main.writable_schema = 1",
        "PRAGMA temp_store_directory = '/tmp'",
        "SELECT load_extension('x')",
        "CREATE TABLE t AS SELECT load_extension ('x')",
        "CREATE VIEW v AS SELECT readfile('/etc/passwd')",
        "CREATE TABLE t AS SELECT writefile('x', 'y')",
        "CREATE TABLE t AS SELECT \"writefile\"('x', 'y')",
        "INSERT INTO sqlite_schema VALUES ('table','t','t',0,'CREATE VIRTUAL TABLE t')",
        "DELETE FROM sqlite_master",
        "ROLLBACK",
        "SAVEPOINT s",
        "RELEASE s",
        "SELECT 1",
        "WITH a AS (SELECT 1) DELETE FROM t",
        "VALUES (1)",
        "EXPLAIN SELECT 1",
        ".read other.sql",
        ".shell rm -rf x",
        ".system ls",
        "GRANT ALL ON t TO me",
        "nonsense",
      })
  void refusesWhatReachesOutsideBeforeAnythingRuns(String statement) {
    String script = "CREATE TABLE t (x int);\n  " + statement + ";";

    assertThatThrownBy(() -> made("CREATE TABLE broken (;", script))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DatabaseErrorCode.OUTSIDE_SCRATCH);
              assertThat(e.text()).startsWith("2.sql:2:" + column(statement));
              assertThat(e.hint()).isPresent();
            });
  }

  private static int column(String statement) {
    return statement.startsWith("/*") ? 3 + statement.indexOf("ATTACH") : 3;
  }

  @Test
  void namesThePlaceOfAStatementThatFails() {
    assertThatThrownBy(() -> made("CREATE TABLE a (x int);\n\n  CREATE INDEX i\nON b (x);"))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DatabaseErrorCode.SCRIPT_FAILED);
              assertThat(e.text()).startsWith("1.sql:3:3: ").contains("no such table: main.b");
              assertThat(e.statement()).contains("CREATE INDEX i\nON b (x)");
            });
  }

  @Test
  void namesEveryStatementThatItRefuses() {
    assertThatThrownBy(
            () -> made("ATTACH 'x' AS x;\nCREATE TABLE t (x int);\nVACUUM INTO 'y';", ".quit"))
        .isInstanceOfSatisfying(
            OkraException.class,
            e ->
                assertThat(e.text().lines())
                    .satisfiesExactly(
                        first -> assertThat(first).startsWith("1.sql:1:1: 'ATTACH"),
                        second -> assertThat(second).startsWith("1.sql:3:1: 'VACUUM"),
                        third -> assertThat(third).startsWith("2.sql:1:1: '.quit'")));
  }

  @Test
  void countsWhatItRefusesBeyondAScreenful() {
    assertThatThrownBy(() -> made("ATTACH 'x' AS x;\n".repeat(23)))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.text().lines()).hasSize(21).endsWith("and 3 more");
              assertThat(e.hint().orElseThrow()).hasLineCount(1);
            });
  }

  private DatabaseSchema made(String... scripts) {
    SqlText[] texts = new SqlText[scripts.length];
    for (int i = 0; i < scripts.length; i++) {
      texts[i] = SqlText.of((i + 1) + ".sql", scripts[i]);
    }
    return inspect(InspectionScope.DEFAULT, texts);
  }

  private DatabaseSchema inspect(InspectionScope scope, SqlText... texts) {
    DatabaseUrl place = dialect.scripts().ownPlace().orElseThrow();
    try (Session session = dialect.connect(place)) {
      return dialect.scripts().inspect(session, List.of(texts), scope);
    }
  }
}
