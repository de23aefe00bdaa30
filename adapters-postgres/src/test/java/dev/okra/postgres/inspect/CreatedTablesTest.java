package dev.okra.postgres.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.postgres.type.TypeParser;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table is read back exactly as it was made. */
final class CreatedTablesTest {
  private static final SqlType INTEGER = BuiltIn.of("integer");
  private static final SqlType TEXT = BuiltIn.of("text");
  private static final ObjectName THINGS = ObjectName.of("things");

  private static void makesAndReads(TestDatabase database, Table... tables) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(tables);
      for (Table table : tables) {
        assertThat(postgres.table(table.name().name())).isEqualTo(table);
      }
    }
  }

  private static Table things(Column... columns) {
    return Table.of(THINGS, List.of(columns));
  }

  private static Column column(String name, SqlType type) {
    return Column.of(name, type, true);
  }

  private static Expression sql(String text) {
    return new Expression(text);
  }

  @OnPostgres
  void columnsOfEveryBuiltInType(TestDatabase database) {
    List<Column> columns = new ArrayList<>();
    for (String type : TYPES) {
      columns.add(column("c" + columns.size(), TypeParser.parse(type)));
    }
    makesAndReads(database, Table.of(THINGS, columns));
  }

  private static final List<String> TYPES =
      List.of(
          "bigint",
          "bit(3)",
          "bit varying(5)",
          "bit varying",
          "boolean",
          "box",
          "bytea",
          "char(3)",
          "bpchar",
          "varchar(20)",
          "varchar",
          "\"char\"",
          "cidr",
          "circle",
          "date",
          "float8",
          "inet",
          "int4",
          "interval",
          "interval(3)",
          "interval day to second(3)",
          "interval year",
          "json",
          "jsonb",
          "line",
          "lseg",
          "macaddr",
          "money",
          "name",
          "numeric",
          "numeric(10)",
          "numeric(18,4)",
          "oid",
          "path",
          "point",
          "polygon",
          "real",
          "smallint",
          "text",
          "time",
          "time(3)",
          "timetz",
          "timetz(2)",
          "timestamp",
          "timestamp(3)",
          "timestamptz",
          "timestamptz(6)",
          "tsquery",
          "tsvector",
          "uuid",
          "xml",
          "int4range",
          "tstzmultirange",
          "text[]",
          "int4[]",
          "varchar(20)[]",
          "numeric(18,4)[]",
          "timestamp(3)[]",
          "jsonpath",
          "regclass");

  @OnPostgres
  void identityWithAllOptions(TestDatabase database) {
    makesAndReads(
        database,
        things(
            Column.of("a", BuiltIn.of("bigint"), false)
                .withIdentity(new Identity(Identity.Kind.ALWAYS, 100, 5))
                .withAttributes(
                    Attributes.of("identity_minimum", "10")
                        .with("identity_maximum", "1000")
                        .with("identity_cache", "20")
                        .with("identity_cycle", "true")),
            Column.of("b", INTEGER, false).withIdentity(Identity.BY_DEFAULT)));
  }

  @OnPostgres
  void generatedCollatedAndCommentedColumns(TestDatabase database) {
    makesAndReads(
        database,
        things(
                column("a", INTEGER)
                    .withDefault(sql("1"))
                    .withComment("it's \\ a \"comment\"\n--x"),
                column("b", INTEGER).withGenerated(new Column.Generated(sql("a * 2"), true)),
                column("c", TEXT).withCollation("C"),
                column("d", TEXT)
                    .withAttributes(Attributes.of("storage", "external").with("statistics", "50")),
                column("e", TEXT).withAttributes(Attributes.of("compression", "pglz")))
            .withComment("the table"));
  }

  @OnPostgres
  void virtualColumnsWhereTheServerHasThem(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      Table table =
          things(
              column("a", INTEGER),
              column("b", INTEGER).withGenerated(new Column.Generated(sql("a * 2"), false)));
      if (postgres.atLeast(18)) {
        postgres.create(table);
        assertThat(postgres.table("things")).isEqualTo(table);
      } else {
        assertThatThrownBy(() -> postgres.create(table))
            .hasMessageContaining("computed on reading");
      }
    }
  }

  @OnPostgres
  void keysAndChecksWithEveryProperty(TestDatabase database) {
    Table table =
        things(
                Column.of("a", INTEGER, false),
                Column.of("b", INTEGER, false),
                column("c", INTEGER),
                column("d", TEXT))
            .withPrimaryKey(
                new PrimaryKey(
                    "things_pkey",
                    List.of(IndexPart.column("b"), IndexPart.column("a")),
                    List.of("c"),
                    Deferrability.INITIALLY_DEFERRED,
                    Attributes.of("fillfactor", "70")))
            .withUniqueConstraints(
                List.of(
                    new UniqueConstraint(
                        "u",
                        List.of(IndexPart.column("c")),
                        List.of("d"),
                        true,
                        Deferrability.INITIALLY_IMMEDIATE,
                        Attributes.NONE),
                    UniqueConstraint.of("u2", List.of("d", "c"))))
            .withChecks(
                List.of(
                    Check.of("positive", "a > 0"),
                    new Check("alone", sql("(c > 0) OR (d = 'x'::text)"), true, true, true),
                    // Last, as a new table's rows are valid: it comes by an ALTER TABLE of its own.
                    new Check("later", sql("b > 0"), false, true, false)));
    makesAndReads(database, table);
  }

  @OnPostgres
  void uniqueNullsAreEqualWhereTheServerCan(TestDatabase database) {
    Index index = Index.of("i", true, List.of(IndexPart.column("a"))).withNullsDistinct(false);
    UniqueConstraint unique =
        new UniqueConstraint(
            "u",
            List.of(IndexPart.column("a")),
            List.of(),
            false,
            Deferrability.NOT_DEFERRABLE,
            Attributes.NONE);
    Table table =
        things(column("a", INTEGER))
            .withUniqueConstraints(List.of(unique))
            .withIndexes(List.of(index));
    try (Postgres postgres = Postgres.open(database)) {
      if (postgres.atLeast(15)) {
        postgres.create(table);
        assertThat(postgres.table("things")).isEqualTo(table);
      } else {
        assertThatThrownBy(() -> postgres.create(table))
            .hasMessageContaining("cannot treat NULLs as equal");
      }
    }
  }

  @OnPostgres
  void checksThatAreNotEnforcedWhereTheServerCan(TestDatabase database) {
    Table table =
        things(column("a", INTEGER))
            .withChecks(List.of(new Check("c", sql("a > 0"), true, false, false)));
    try (Postgres postgres = Postgres.open(database)) {
      if (postgres.atLeast(18)) {
        postgres.create(table);
        assertThat(postgres.table("things")).isEqualTo(table);
      } else {
        assertThatThrownBy(() -> postgres.create(table)).hasMessageContaining("NOT ENFORCED");
      }
    }
  }

  @OnPostgres
  void foreignKeysWithEveryProperty(TestDatabase database) {
    Table target =
        Table.of(
                ObjectName.of("targets"),
                List.of(Column.of("x", INTEGER, false), Column.of("y", INTEGER, false)))
            .withPrimaryKey(PrimaryKey.of("targets_pkey", List.of("x", "y")));
    Table table =
        things(column("a", INTEGER), column("b", INTEGER).withDefault(sql("0")))
            .withForeignKeys(
                List.of(
                    key(
                        "f1",
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        true,
                        Deferrability.INITIALLY_DEFERRED,
                        true),
                    key(
                        "f2",
                        ReferentialAction.SET_DEFAULT,
                        ReferentialAction.RESTRICT,
                        false,
                        Deferrability.INITIALLY_IMMEDIATE,
                        true),
                    key(
                        "f3",
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        false,
                        Deferrability.NOT_DEFERRABLE,
                        false)));
    makesAndReads(database, target, table);
  }

  private static ForeignKey key(
      String name,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      boolean full,
      Deferrability deferrability,
      boolean validated) {
    return new ForeignKey(
        name,
        List.of("b", "a"),
        ObjectName.of("targets"),
        List.of("x", "y"),
        onDelete,
        onUpdate,
        full,
        deferrability,
        validated);
  }

  @OnPostgres
  void indexesWithEveryProperty(TestDatabase database) {
    IndexPart descending = IndexPart.column("a").withDescending(true);
    Table table =
        things(column("a", INTEGER), column("b", TEXT), column("c", BuiltIn.of("jsonb")))
            .withIndexes(
                List.of(
                    Index.of("i1", true, List.of(IndexPart.column("b"), descending)),
                    Index.of(
                        "i2",
                        false,
                        List.of(
                            part("a", false, IndexPart.Nulls.FIRST, null, null),
                            part("b", true, IndexPart.Nulls.LAST, "C", "text_pattern_ops"))),
                    Index.of(
                            "i3",
                            false,
                            List.of(
                                IndexPart.expression("lower(b)"), IndexPart.expression("a + 1")))
                        .withWhere(sql("(a > 5) AND (b <> 'x'::text)"))
                        .withInclude(List.of("c"))
                        .withComment("why"),
                    Index.of("i4", false, List.of(part("c", false, null, null, "jsonb_path_ops")))
                        .withMethod("gin"),
                    new Index(
                        "i5",
                        List.of(IndexPart.column("a")),
                        false,
                        null,
                        List.of(),
                        null,
                        true,
                        true,
                        null,
                        Attributes.of("fillfactor", "50"))));
    makesAndReads(database, table);
  }

  private static IndexPart part(
      String column,
      boolean descending,
      IndexPart.@Nullable Nulls nulls,
      @Nullable String collation,
      @Nullable String operators) {
    return new IndexPart(
        new IndexPart.ColumnKey(column), descending, nulls, collation, operators, null);
  }

  @OnPostgres
  void exclusionsAndTableProperties(TestDatabase database) {
    Table table =
        things(column("a", BuiltIn.of("int4range")))
            .withExclusions(
                List.of(new Exclusion("e", sql("EXCLUDE USING gist (a WITH &&) DEFERRABLE"))))
            .withAttributes(
                Attributes.of("unlogged", "true")
                    .with("fillfactor", "80")
                    .with("autovacuum_enabled", "false")
                    .with("row_security", "forced")
                    .with("replica_identity", "full"));
    makesAndReads(database, table);
  }

  @OnPostgres
  void partitionsAndTheirPartitions(TestDatabase database) {
    List<Column> columns =
        List.of(Column.of("a", INTEGER, false), column("b", TEXT).withDefault(sql("'x'::text")));
    Table root =
        Table.of(THINGS, columns)
            .withPrimaryKey(PrimaryKey.of("things_pkey", List.of("a")))
            .withIndexes(List.of(Index.of("things_b_idx", false, List.of(IndexPart.column("b")))))
            .withPartitioning(new Partitioning(sql("RANGE (a)"), null, null, List.of()));
    Table branch =
        Table.of(ObjectName.of("things_1"), columns)
            .withPartitioning(
                new Partitioning(
                    sql("HASH (a)"), THINGS, sql("FOR VALUES FROM (0) TO (10)"), List.of()));
    Table leaf =
        Table.of(ObjectName.of("things_1_1"), columns)
            .withPartitioning(
                new Partitioning(
                    null,
                    branch.name(),
                    sql("FOR VALUES WITH (modulus 1, remainder 0)"),
                    List.of()));
    Table rest =
        Table.of(ObjectName.of("things_rest"), columns)
            .withPartitioning(new Partitioning(null, THINGS, sql("DEFAULT"), List.of()))
            .withChecks(List.of(Check.of("own", "a < 1000")));
    makesAndReads(database, root, branch, leaf, rest);
  }

  @OnPostgres
  void namesThatNeedQuotes(TestDatabase database) {
    List<String> names =
        List.of(
            "select",
            "Upper",
            "with space",
            "quo\"te",
            "apo'strophe",
            "dot.ted",
            "größe",
            "表",
            "semi;colon",
            "back\\slash",
            "x".repeat(63),
            "é".repeat(31),
            "$1",
            "1st",
            "--",
            "/*",
            "user",
            "?",
            ":p",
            "{d}");
    List<Table> tables = new ArrayList<>();
    for (String name : names) {
      List<Column> columns = names.stream().map(n -> Column.of(n, INTEGER, false)).toList();
      tables.add(
          Table.of(ObjectName.of(name), columns)
              .withIndexes(
                  List.of(
                      Index.of(
                          "ix" + tables.size(),
                          false,
                          names.stream().map(IndexPart::column).toList())))
              .withComment(name));
    }
    makesAndReads(database, tables.toArray(Table[]::new));
  }

  @OnPostgres
  void tablesWithoutColumns(TestDatabase database) {
    makesAndReads(database, things());
  }
}
