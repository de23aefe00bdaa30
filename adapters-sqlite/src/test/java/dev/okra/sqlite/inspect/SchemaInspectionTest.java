package dev.okra.sqlite.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.Trigger.Timing;
import dev.okra.domain.relational.View;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views, triggers, virtual tables and odd names are read; what is left out is. */
class SchemaInspectionTest {

  @TempDir Path folder;
  private TestFile file;

  @BeforeEach
  void open() {
    file = new TestFile(folder.resolve("a.db"));
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void emptyDatabaseHasNothing() {
    assertThat(file.inspect()).isEqualTo(DatabaseSchema.EMPTY);
  }

  @Test
  void readsViewsWithWhatTheyRead() {
    file.run(
        "CREATE TABLE a (x)",
        "CREATE TABLE b (x)",
        "CREATE TABLE c (a, b)",
        "CREATE VIEW v1 AS SELECT a AS b FROM c -- all of it",
        "CREATE VIEW v2 (p, \"q r\") AS WITH z AS (SELECT x FROM (A JOIN b USING (x))) SELECT 1, x FROM z, v1 AS y"
            + " WHERE x IN c");
    DatabaseSchema schema = file.inspect();
    assertThat(schema.views())
        .containsExactly(
            new View(
                ObjectName.of("v1"),
                List.of(),
                new Expression("SELECT a AS b FROM c -- all of it"),
                false,
                List.of(),
                List.of(ObjectName.of("c")),
                null,
                Attributes.NONE),
            new View(
                ObjectName.of("v2"),
                List.of("p", "q r"),
                new Expression(
                    "WITH z AS (SELECT x FROM (A JOIN b USING (x))) SELECT 1, x FROM z, v1 AS y WHERE x IN c"),
                false,
                List.of(),
                List.of("a", "b", "c", "v1").stream().map(ObjectName::of).toList(),
                null,
                Attributes.NONE));
  }

  @Test
  void readsTriggers() {
    file.run(
        "CREATE TABLE T (a, \"b c\")",
        "CREATE VIEW v AS SELECT a FROM t",
        "CREATE TRIGGER t1 AFTER UPDATE OF \"b c\", A ON t FOR EACH ROW WHEN (new.a  is not old.a)"
            + " BEGIN UPDATE t SET a = 1 WHERE a = CASE new.a WHEN 1 THEN 2 END; END",
        "CREATE TRIGGER t2 DELETE ON t BEGIN SELECT 1; -- what\n SELECT 2; END",
        "CREATE TRIGGER t3 INSTEAD OF INSERT ON v BEGIN SELECT 1; END");
    ObjectName table = ObjectName.of("T");
    assertThat(file.inspect().triggers())
        .containsExactly(
            new Trigger(
                ObjectName.of("t1"),
                table,
                Timing.AFTER,
                List.of(Event.UPDATE),
                List.of("b c", "a"),
                true,
                new Expression("new.a IS NOT old.a"),
                new Expression(
                    "BEGIN UPDATE t SET a = 1 WHERE a = CASE new.a WHEN 1 THEN 2 END; END"),
                null),
            new Trigger(
                ObjectName.of("t2"),
                table,
                Timing.BEFORE,
                List.of(Event.DELETE),
                List.of(),
                true,
                null,
                new Expression("BEGIN SELECT 1; -- what\n SELECT 2; END"),
                null),
            new Trigger(
                ObjectName.of("t3"),
                ObjectName.of("v"),
                Timing.INSTEAD_OF,
                List.of(Event.INSERT),
                List.of(),
                true,
                null,
                new Expression("BEGIN SELECT 1; END"),
                null));
  }

  @Test
  void virtualTablesAreKeptAndTheirShadowsLeftOut() {
    file.run(
        "CREATE VIRTUAL TABLE notes USING fts5(title, body)",
        "CREATE TABLE notes_of_mine (a)",
        "INSERT INTO notes VALUES ('a', 'b')");
    DatabaseSchema schema = file.inspect();
    assertThat(schema.tables()).extracting(t -> t.name().name()).containsExactly("notes_of_mine");
    assertThat(schema.others())
        .containsExactly(
            new CustomObject(
                "VIRTUAL TABLE",
                ObjectName.of("notes"),
                "notes",
                new Expression("CREATE VIRTUAL TABLE notes USING fts5(title, body)")));
  }

  @Test
  void ownAndExcludedTablesAreLeftOutWithWhatBelongsToThem() {
    file.run(
        "CREATE TABLE _okra_migrations (version TEXT PRIMARY KEY)",
        "CREATE TABLE audit_log (id TEXT PRIMARY KEY)",
        "CREATE INDEX i ON audit_log (id)",
        "CREATE TRIGGER x AFTER INSERT ON audit_log BEGIN SELECT 1; END",
        "CREATE TABLE kept (a TEXT REFERENCES audit_log)");
    InspectionScope scope = new InspectionScope(List.of(), List.of("audit_*"));
    DatabaseSchema schema = new SqliteInspector().inspect(file.session(), scope);
    assertThat(schema.tables()).extracting(t -> t.name().name()).containsExactly("kept");
    assertThat(schema.triggers()).isEmpty();
    assertThat(schema.tables().get(0).foreignKeys())
        .extracting(ForeignKey::referencedColumns)
        .containsExactly(List.of("id"));
  }

  @Test
  void readsWhatAlterTableHasWritten() {
    file.run(
        "CREATE TABLE t (a TEXT, b INT, CONSTRAINT c CHECK (a <> 'x' AND b>0))",
        "CREATE INDEX i ON t (lower(a))",
        "ALTER TABLE t RENAME COLUMN a TO \"order\"",
        "ALTER TABLE t RENAME COLUMN \"order\" TO plain",
        "ALTER TABLE t ADD COLUMN z TEXT DEFAULT 'q' CONSTRAINT zc CHECK (z <> '')",
        "ALTER TABLE t RENAME TO \"my t\"");
    Table table = file.table("my t");
    assertThat(table.columns()).extracting(Column::name).containsExactly("plain", "b", "z");
    assertThat(table.checks())
        .containsExactly(Check.of("zc", "z <> ''"), Check.of("c", "plain <> 'x' AND b > 0"));
    assertThat(table.indexes().get(0).parts())
        .containsExactly(IndexPart.expression("lower(plain)"));
  }

  @Test
  void tablesOfSelectAreReadToo() {
    file.run("CREATE TABLE t AS SELECT 1 AS a, 'x' AS \"b c\", 2.5 AS \"select\"");
    assertThat(file.table("t").columns())
        .extracting(Column::name)
        .containsExactly("a", "b c", "select");
  }

  @Test
  void namesOfAnyKindAreKeptAsWritten() {
    List<String> names =
        List.of("a\"b", "a`b", "a.b", "größe", "日本", "select", "a'b", "a[b", " ", "1a");
    for (String name : names) {
      String quoted = '"' + name.replace("\"", "\"\"") + '"';
      file.run("CREATE TABLE " + quoted + " (" + quoted + " TEXT PRIMARY KEY)");
    }
    assertThat(file.inspect().tables())
        .extracting(t -> t.name().name())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(file.inspect().tables())
        .allSatisfy(t -> assertThat(t.columns().get(0).name()).isEqualTo(t.name().name()));
  }

  @Test
  void oneQueryReadsAnyNumberOfTables() {
    IntStream.range(0, 300)
        .forEach(i -> file.run("CREATE TABLE t" + i + " (id INTEGER PRIMARY KEY, a TEXT UNIQUE)"));
    CountingSession counting = new CountingSession(file.session());
    DatabaseSchema schema = new SqliteInspector().inspect(counting, InspectionScope.DEFAULT);
    assertThat(schema.tables()).hasSize(300);
    assertThat(counting.queries()).isEqualTo(1);
  }

  @Test
  void brokenViewsDoNotStopTheInspection() {
    file.run("CREATE TABLE a (x)", "CREATE VIEW v AS SELECT x FROM a", "DROP TABLE a");
    assertThat(file.inspect().views()).extracting(v -> v.name().name()).containsExactly("v");
  }
}
