package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
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
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables are read as they were written. */
class TableRoundTripTest {
  private static final SqlType TEXT = BuiltIn.of("TEXT");
  private static final SqlType INTEGER = BuiltIn.of("INTEGER");
  private static final Column ID = Column.of("id", TEXT, false);

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

  static Stream<Table> tables() {
    Table plain =
        Table.of(
            ObjectName.of("t"),
            List.of(ID, Column.of("a", TEXT, true), Column.of("n", INTEGER, true)));
    Table numbered =
        plain
            .withColumns(List.of(Column.of("id", INTEGER, false).withIdentity(Identity.BY_DEFAULT)))
            .withPrimaryKey(PrimaryKey.of("t_pkey", List.of("id")));
    List<Table> tables = new ArrayList<>();
    tables.add(plain);
    tables.add(plain.withPrimaryKey(PrimaryKey.of("t_pkey", List.of("id"))));
    tables.add(plain.withPrimaryKey(PrimaryKey.of(null, List.of("a", "id"))));
    tables.add(numbered);
    tables.add(numbered.withPrimaryKey(PrimaryKey.of(null, List.of("id"))));
    tables.add(
        plain
            .withColumns(List.of(Column.of("id", INTEGER, true)))
            .withPrimaryKey(
                PrimaryKey.of("k", List.of("id"))
                    .withParts(List.of(IndexPart.column("id").withDescending(true)))));
    tables.add(
        plain
            .withPrimaryKey(
                new PrimaryKey(
                    "k",
                    List.of(IndexPart.column("id").withDescending(true)),
                    List.of(),
                    Deferrability.NOT_DEFERRABLE,
                    Attributes.of("on_conflict", "REPLACE")))
            .withAttributes(Attributes.of("without_rowid", "true").with("strict", "true")));
    tables.add(plain.withColumns(columns()));
    tables.add(
        plain
            .withUniqueConstraints(
                List.of(
                    UniqueConstraint.of(null, List.of("a")),
                    new UniqueConstraint(
                        "u",
                        List.of(
                            new IndexPart(
                                new IndexPart.ColumnKey("n"), true, null, "NOCASE", null, null),
                            IndexPart.column("a")),
                        List.of(),
                        true,
                        Deferrability.NOT_DEFERRABLE,
                        Attributes.of("on_conflict", "IGNORE"))))
            .withChecks(
                List.of(
                    Check.of("c", "a IN ('A', 'it''s') AND length(a) <= 5"),
                    Check.of(null, "json_valid(a) OR n > -1"))));
    tables.add(plain.withForeignKeys(foreignKeys()));
    tables.add(plain.withIndexes(indexes()));
    return tables.stream();
  }

  private static List<Column> columns() {
    return List.of(
        Column.of("plain", BuiltIn.of("VARCHAR", 20), true),
        Column.of("typeless", new SqlType.Unknown(""), true),
        Column.of("d1", TEXT, false).withDefault(new Expression("'it''s -- ; \"x\"'")),
        Column.of("d2", INTEGER, false).withDefault(new Expression("-1")),
        Column.of("d3", TEXT, true).withDefault(new Expression("CURRENT_TIMESTAMP")),
        Column.of("d4", TEXT, true)
            .withDefault(new Expression("strftime('%Y-%m-%dT%H:%M:%fZ', 'now')")),
        Column.of("d5", BuiltIn.of("BLOB"), true).withDefault(new Expression("x'00ff'")),
        Column.of("d6", BuiltIn.of("REAL"), true).withDefault(new Expression("1.5e-3")),
        Column.of("collated", TEXT, true).withCollation("NOCASE"),
        Column.of("stored", TEXT, true)
            .withGenerated(new Generated(new Expression("d1 || 'x'"), true)),
        Column.of("computed", INTEGER, false)
            .withGenerated(new Generated(new Expression("d2 + 1"), false)),
        Column.of("strict", TEXT, false)
            .withAttributes(Attributes.of("not_null_on_conflict", "REPLACE"))
            .withDefault(new Expression("''")));
  }

  private static List<ForeignKey> foreignKeys() {
    List<ForeignKey> keys = new ArrayList<>();
    for (ReferentialAction action : ReferentialAction.values()) {
      keys.add(
          ForeignKey.of(
              "f" + action, List.of("a"), ObjectName.of("parent"), List.of("x"), action, action));
    }
    for (Deferrability deferrability : Deferrability.values()) {
      keys.add(
          new ForeignKey(
              null,
              List.of("a", "n"),
              ObjectName.of("parent"),
              List.of("n", "a"),
              ReferentialAction.CASCADE,
              ReferentialAction.NO_ACTION,
              true,
              deferrability,
              true));
    }
    return keys;
  }

  private static List<Index> indexes() {
    return List.of(
        Index.of("i1", false, List.of(IndexPart.column("a"), IndexPart.column("n"))),
        Index.of("i2", true, List.of(IndexPart.column("a").withDescending(true))),
        Index.of(
                "i3", true, List.of(IndexPart.expression("lower(a) || 'x'"), IndexPart.column("n")))
            .withWhere(new Expression("n > 0 AND a IS NOT NULL")),
        Index.of(
            "i4",
            false,
            List.of(
                new IndexPart(new IndexPart.ColumnKey("a"), true, null, "RTRIM", null, null),
                new IndexPart(
                    new IndexPart.ExpressionKey(new Expression("n + 1")),
                    true,
                    null,
                    "NOCASE",
                    null,
                    null))));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tablesReadBackAsWritten(Table table) {
    file.apply(new CreateTable(table));
    assertThat(file.inspect()).isEqualTo(DatabaseSchema.EMPTY.withTables(List.of(table)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tablesGoWithEverything(Table table) {
    CreateTable create = new CreateTable(table);
    file.apply(create);
    file.apply(create.inverse());
    assertThat(file.inspect()).isEqualTo(DatabaseSchema.EMPTY);
  }
}
