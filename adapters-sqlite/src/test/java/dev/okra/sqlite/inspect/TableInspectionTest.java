package dev.okra.sqlite.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
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
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns, keys, constraints and indexes are read. */
class TableInspectionTest {
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
        .containsExactly(tuple(ObjectName.of("parent"), List.of("b", "a")));
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
}
