package dev.okra.postgres.inspect;

import static dev.okra.postgres.inspect.CreatedTable.INTEGER;
import static dev.okra.postgres.inspect.CreatedTable.TEXT;
import static dev.okra.postgres.inspect.CreatedTable.THINGS;
import static dev.okra.postgres.inspect.CreatedTable.column;
import static dev.okra.postgres.inspect.CreatedTable.makesAndReads;
import static dev.okra.postgres.inspect.CreatedTable.sql;
import static dev.okra.postgres.inspect.CreatedTable.things;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indexes, partitions and tables as a whole are read back exactly as they were made. */
final class CreatedTablesTest {
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
        Table.of(ObjectName.of("things_1"), inherited(columns))
            .withPartitioning(
                new Partitioning(
                    sql("HASH (a)"), THINGS, sql("FOR VALUES FROM (0) TO (10)"), List.of()));
    Table leaf =
        Table.of(ObjectName.of("things_1_1"), inherited(columns))
            .withPartitioning(
                new Partitioning(
                    null,
                    branch.name(),
                    sql("FOR VALUES WITH (modulus 1, remainder 0)"),
                    List.of()));
    Table rest =
        Table.of(ObjectName.of("things_rest"), inherited(columns))
            .withPartitioning(new Partitioning(null, THINGS, sql("DEFAULT"), List.of()))
            .withChecks(List.of(Check.of("own", "a < 1000")));
    makesAndReads(database, root, branch, leaf, rest);
  }

  private static List<Column> inherited(List<Column> columns) {
    return columns.stream()
        .map(c -> c.withAttributes(c.attributes().with("inherited", "whole")))
        .toList();
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
