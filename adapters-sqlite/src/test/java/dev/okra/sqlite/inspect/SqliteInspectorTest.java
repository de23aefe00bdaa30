package dev.okra.sqlite.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.Unknown;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.Trigger.Timing;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.domain.relational.View;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteInspectorTest {
  private static final BuiltIn INTEGER = BuiltIn.of("INTEGER");
  private static final BuiltIn TEXT = BuiltIn.of("TEXT");

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
  void readsTypesAsDeclaredInUpperCase() {
    file.run(
        "CREATE TABLE t (a integer, b VarChar ( 20 ), c unsigned  BIG int, d decimal(10 , 2), e,"
            + " f \"my type\", g numeric(+1, -2), h DOUBLE /* x */ PRECISION -- y\n)");
    assertThat(file.table("t").columns())
        .extracting(Column::type)
        .containsExactly(
            INTEGER,
            BuiltIn.of("VARCHAR", 20),
            BuiltIn.of("UNSIGNED BIG INT"),
            BuiltIn.of("DECIMAL", 10, 2),
            new Unknown(""),
            new Unknown("\"my type\""),
            new Unknown("numeric(+1, -2)"),
            BuiltIn.of("DOUBLE PRECISION"));
  }

  @Test
  void readsDefaults() {
    file.run(
        "CREATE TABLE t (a DEFAULT foo, b DEFAULT \"b'r\", c DEFAULT -1, d DEFAULT +.5, e DEFAULT (X'0a'),"
            + " f DEFAULT (( 1+2 )), g DEFAULT current_timestamp, h DEFAULT NULL, i DEFAULT 'it''s',"
            + " j DEFAULT x'0A', k DEFAULT 1e-5, l DEFAULT true, m DEFAULT (strftime( '%Y' ,'now')), n)");
    assertThat(file.table("t").columns())
        .extracting(c -> c.defaultValue() == null ? null : c.defaultValue().sql())
        .containsExactly(
            "'foo'",
            "'b''r'",
            "-1",
            "+.5",
            "x'0a'",
            "1 + 2",
            "CURRENT_TIMESTAMP",
            null,
            "'it''s'",
            "x'0A'",
            "1e-5",
            "TRUE",
            "strftime('%Y', 'now')",
            null);
  }

  @Test
  void numberOfTheRowIsNeverMissing() {
    file.run(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, b)",
        "CREATE TABLE b (id INTEGER, CONSTRAINT b_pkey PRIMARY KEY (id DESC))",
        "CREATE TABLE c (id INTEGER PRIMARY KEY DESC)",
        "CREATE TABLE d (id TEXT PRIMARY KEY)",
        "CREATE TABLE e (id INTEGER CONSTRAINT e_pkey PRIMARY KEY AUTOINCREMENT)",
        "CREATE TABLE f (id INTEGER, PRIMARY KEY (ID AUTOINCREMENT))",
        "CREATE TABLE g (a, b, PRIMARY KEY (b COLLATE nocase DESC, a)) WITHOUT ROWID");
    assertThat(file.table("a").columns().get(0)).isEqualTo(Column.of("id", INTEGER, false));
    assertThat(file.table("a").primaryKey()).isEqualTo(PrimaryKey.of(null, List.of("id")));
    assertThat(file.table("b").columns()).containsExactly(Column.of("id", INTEGER, false));
    assertThat(file.table("b").primaryKey()).isEqualTo(PrimaryKey.of("b_pkey", List.of("id")));
    assertThat(file.table("c").columns()).containsExactly(Column.of("id", INTEGER, true));
    assertThat(file.table("c").primaryKey())
        .isEqualTo(
            PrimaryKey.of(null, List.of("id"))
                .withParts(List.of(IndexPart.column("id").withDescending(true))));
    assertThat(file.table("d").columns()).containsExactly(Column.of("id", TEXT, true));
    Column numbered = Column.of("id", INTEGER, false).withIdentity(Identity.BY_DEFAULT);
    assertThat(file.table("e").columns()).containsExactly(numbered);
    assertThat(file.table("e").primaryKey()).isEqualTo(PrimaryKey.of("e_pkey", List.of("id")));
    assertThat(file.table("f").columns()).containsExactly(numbered);
    assertThat(file.table("g").columns())
        .containsExactly(
            Column.of("a", new Unknown(""), false), Column.of("b", new Unknown(""), false));
    assertThat(file.table("g").primaryKey())
        .isEqualTo(
            PrimaryKey.of(null, List.of("a"))
                .withParts(
                    List.of(
                        new IndexPart(
                            new IndexPart.ColumnKey("b"), true, null, "NOCASE", null, null),
                        IndexPart.column("a"))));
    assertThat(file.table("g").attributes()).isEqualTo(Attributes.of("without_rowid", "true"));
  }

  @Test
  void readsConstraintsWithTheirNames() {
    file.run(
        "CREATE TABLE p (x INT, y TEXT, UNIQUE (x, y))",
        """
        CREATE TABLE t (
          a TEXT CONSTRAINT a_nn NOT NULL ON CONFLICT IGNORE CONSTRAINT a_u UNIQUE ON CONFLICT replace,
          "b c" INT CONSTRAINT b_c CHECK ("b c">0  and [a]<>'x') CHECK(  ( "b c" < 9 )  ),
          d TEXT COLLATE rtrim REFERENCES P ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
          CONSTRAINT u UNIQUE (d, A) CONSTRAINT ck CHECK (length(a) <= 5) ON CONFLICT IGNORE
          CONSTRAINT fk FOREIGN KEY ("b c", A) REFERENCES p (X, Y) MATCH FULL NOT DEFERRABLE
        ) STRICT\
        """);
    Table table = file.table("t");
    assertThat(table.attributes()).isEqualTo(Attributes.of("strict", "true"));
    assertThat(table.columns())
        .containsExactly(
            Column.of("a", TEXT, false)
                .withAttributes(Attributes.of("not_null_on_conflict", "IGNORE")),
            Column.of("b c", BuiltIn.of("INT"), true),
            Column.of("d", TEXT, true).withCollation("RTRIM"));
    assertThat(table.uniqueConstraints())
        .containsExactly(
            new UniqueConstraint(
                "a_u",
                List.of(IndexPart.column("a")),
                List.of(),
                true,
                Deferrability.NOT_DEFERRABLE,
                Attributes.of("on_conflict", "REPLACE")),
            UniqueConstraint.of("u", List.of("d", "a")));
    assertThat(table.checks())
        .containsExactly(
            Check.of("b_c", "\"b c\" > 0 AND a <> 'x'"),
            Check.of(null, "\"b c\" < 9"),
            Check.of("ck", "length(a) <= 5"));
    assertThat(table.foreignKeys())
        .containsExactly(
            new ForeignKey(
                null,
                List.of("d"),
                ObjectName.of("p"),
                List.of("d"),
                ReferentialAction.SET_NULL,
                ReferentialAction.CASCADE,
                false,
                Deferrability.INITIALLY_DEFERRED,
                true),
            new ForeignKey(
                "fk",
                List.of("b c", "a"),
                ObjectName.of("p"),
                List.of("x", "y"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                true,
                Deferrability.NOT_DEFERRABLE,
                true));
  }

  @Test
  void keyWithoutColumnsMeansThePrimaryKey() {
    file.run(
        "CREATE TABLE parent (a TEXT, b TEXT, PRIMARY KEY (b, a))",
        "CREATE TABLE child (x TEXT, y TEXT, FOREIGN KEY (x, y) REFERENCES PARENT)");
    assertThat(file.table("child").foreignKeys())
        .extracting(ForeignKey::referencedTable, ForeignKey::referencedColumns)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ObjectName.of("parent"), List.of("b", "a")));
  }

  @Test
  void readsGeneratedColumns() {
    file.run("CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a+1) STORED, c AS ( \"a\"||'x' ))");
    assertThat(file.table("t").columns().subList(1, 3))
        .containsExactly(
            Column.of("b", BuiltIn.of("INT"), true)
                .withGenerated(new Generated(new Expression("a + 1"), true)),
            Column.of("c", new Unknown(""), true)
                .withGenerated(new Generated(new Expression("a || 'x'"), false)));
  }

  @Test
  void readsIndexes() {
    file.run(
        "CREATE TABLE t (a TEXT, b TEXT COLLATE NOCASE, c INT)",
        "CREATE UNIQUE INDEX i1 ON t (A DESC, b COLLATE BINARY, c COLLATE NOCASE ASC)",
        "CREATE INDEX i2 ON t (lower(a)||'x' COLLATE NOCASE DESC, c) WHERE (c > 1 AND a IS NOT NULL)",
        "CREATE INDEX i3 ON t (b COLLATE NOCASE, CASE WHEN c THEN a END)");
    assertThat(file.table("t").indexes())
        .containsExactly(
            Index.of(
                "i1",
                true,
                List.of(
                    IndexPart.column("a").withDescending(true),
                    new IndexPart(new IndexPart.ColumnKey("b"), false, null, "BINARY", null, null),
                    new IndexPart(
                        new IndexPart.ColumnKey("c"), false, null, "NOCASE", null, null))),
            Index.of(
                    "i2",
                    false,
                    List.of(
                        new IndexPart(
                            new IndexPart.ExpressionKey(new Expression("lower(a) || 'x'")),
                            true,
                            null,
                            "NOCASE",
                            null,
                            null),
                        IndexPart.column("c")))
                .withWhere(new Expression("c > 1 AND a IS NOT NULL")),
            Index.of(
                "i3",
                false,
                List.of(IndexPart.column("b"), IndexPart.expression("CASE WHEN c THEN a END"))));
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
