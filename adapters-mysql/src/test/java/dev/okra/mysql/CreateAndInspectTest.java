package dev.okra.mysql;

import static dev.okra.mysql.Schemas.ID;
import static dev.okra.mysql.Schemas.assertComesBack;
import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.id;
import static dev.okra.mysql.Schemas.name;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.InlineEnum;
import dev.okra.domain.relational.SqlType.InlineSet;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;

final class CreateAndInspectTest {
  @OnServers(dialect = "mysql")
  void everyTypeComesBackAsItWasWritten(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      List<Column> columns = new ArrayList<>(List.of(id()));
      List<String> types =
          List.of(
              "tinyint(1)",
              "tinyint",
              "tinyint unsigned",
              "smallint",
              "mediumint",
              "int unsigned",
              "int(6) unsigned zerofill",
              "bigint",
              "bigint unsigned",
              "decimal(18,4)",
              "decimal(65,30) unsigned",
              "float",
              "double",
              "double(10,2)",
              "bit(1)",
              "bit(64)",
              "char(36)",
              "varchar(255)",
              "binary(16)",
              "varbinary(255)",
              "tinytext",
              "text",
              "mediumtext",
              "longtext",
              "tinyblob",
              "blob",
              "mediumblob",
              "longblob",
              "date",
              "time",
              "time(3)",
              "datetime",
              "datetime(3)",
              "timestamp",
              "timestamp(6)",
              "year",
              "json",
              "geometry",
              "point",
              "linestring",
              "polygon",
              "multipoint",
              "multilinestring",
              "multipolygon",
              "geometrycollection",
              "enum('a','b''c','d,e','x\\\\y','é')",
              "set('x','y')");
      for (String type : types) {
        columns.add(column("c" + columns.size(), type));
      }
      assertComesBack(
          bench,
          DatabaseSchema.EMPTY.withTables(
              List.of(Table.of(name("types"), columns).withPrimaryKey(ID))));
    }
  }

  @OnServers(dialect = "mysql")
  void defaultsComeBackAsTheyWereWritten(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      SqlType letters = new InlineEnum(List.of("a", "b'c"));
      Table table =
          table(
              "defaults",
              column("b", "tinyint(1)").withNullable(false).withDefault(sql("1")),
              column("n", "bigint").withDefault(sql("-5")),
              column("d", "decimal(18,4)").withDefault(sql("1.5000")),
              column("f", "double").withDefault(sql("0.0000001")),
              column("s", "varchar(40)").withDefault(sql("'it''s \\\\ \"é\"; -- x'")),
              column("empty", "varchar(10)").withNullable(false).withDefault(sql("''")),
              column("t", "longtext").withNullable(false).withDefault(sql("'a''b\\\\c'")),
              column("j", "json").withDefault(sql("'[\"x\"]'")),
              column("lb", "longblob").withDefault(sql("0x6162")),
              Column.of("e", letters, false).withDefault(sql("'b''c'")),
              Column.of("st", new InlineSet(List.of("x", "y")), true).withDefault(sql("'x,y'")),
              column("at", "datetime(3)")
                  .withNullable(false)
                  .withDefault(sql("CURRENT_TIMESTAMP(3)"))
                  .withOnUpdate(sql("CURRENT_TIMESTAMP(3)")),
              column("ts", "timestamp").withDefault(sql("CURRENT_TIMESTAMP")),
              column("day", "date").withDefault(sql("curdate()")),
              column("fixed", "datetime(3)").withDefault(sql("'2020-01-01 00:00:00.000'")),
              column("u", "varchar(36)").withNullable(false).withDefault(sql("uuid()")),
              column("sum", "bigint").withDefault(sql("1 + 2")),
              column("bits", "bit(8)").withDefault(sql("b'101'")));
      assertComesBack(bench, DatabaseSchema.EMPTY.withTables(List.of(table)));
    }
  }

  @OnServers(dialect = "mysql")
  void commentsGeneratedColumnsAndNumberingComeBack(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Table table =
          Table.of(
                  name("odd"),
                  List.of(
                      Column.of("id", BuiltIn.of("bigint"), false)
                          .withIdentity(Identity.BY_DEFAULT),
                      column("n", "int").withComment("it's \"x\" \\ é\nline"),
                      column("twice", "int").withGenerated(new Generated(sql("`n` * 2"), true)),
                      column("text", "varchar(60)")
                          .withGenerated(new Generated(sql("concat(`n`,'x''y 日本')"), false)),
                      column("latin", "varchar(10)").withCollation("latin1_bin")))
              .withPrimaryKey(ID)
              .withComment("a 'table'");
      DatabaseSchema desired = DatabaseSchema.EMPTY.withTables(List.of(table));
      DatabaseSchema normal = bench.normalize(desired);
      assertComesBack(bench, normal);
      assertThat(normal.tables().get(0).column("twice").orElseThrow())
          .isEqualTo(table.columns().get(2));
    }
  }

  @OnServers(dialect = "mysql")
  void indexesComeBack(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      IndexPart prefix =
          new IndexPart(new IndexPart.ColumnKey("body"), false, null, null, null, 20);
      List<Index> indexes = new ArrayList<>();
      indexes.add(Index.of("a_key", true, List.of(IndexPart.column("a"), IndexPart.column("b"))));
      if (bench.can(Capability.DESCENDING_INDEXES)) {
        indexes.add(Index.of("b_desc", false, List.of(IndexPart.column("b").withDescending(true))));
      }
      indexes.add(Index.of("body_prefix", false, List.of(prefix)).withComment("it's"));
      indexes.add(
          Index.of("body_words", false, List.of(IndexPart.column("body"), IndexPart.column("a")))
              .withMethod("fulltext"));
      if (bench.can(Capability.EXPRESSION_INDEXES)) {
        indexes.add(
            Index.of(
                "lower_a",
                false,
                List.of(IndexPart.expression("lower(`a`)"), IndexPart.column("b"))));
      }
      indexes.add(
          Index.of("place_idx", false, List.of(IndexPart.column("place"))).withMethod("spatial"));
      Index unseen = Index.of("unseen", false, List.of(IndexPart.column("b")));
      indexes.add(
          new Index(
              "unseen",
              unseen.parts(),
              false,
              null,
              List.of(),
              null,
              true,
              true,
              null,
              Attributes.of("invisible", "true")));
      Table table =
          table(
                  "indexed",
                  column("a", "varchar(40)"),
                  column("b", "int"),
                  column("body", "longtext"),
                  column("place", "point").withNullable(false))
              .withIndexes(indexes);
      assertComesBack(bench, DatabaseSchema.EMPTY.withTables(List.of(table)));
    }
  }

  @OnServers(dialect = "mysql")
  void foreignKeysHideTheIndexesThatTheyImply(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Table parent =
          table("parent", column("k", "int").withNullable(false))
              .withIndexes(List.of(Index.of("parent_k_key", true, List.of(IndexPart.column("k")))));
      Table child =
          table("child", column("a", "int"), column("b", "int"), column("c", "int"))
              .withForeignKeys(
                  List.of(
                      ForeignKey.of(
                          "child_a_fkey",
                          List.of("a"),
                          name("parent"),
                          List.of("id"),
                          ReferentialAction.CASCADE,
                          ReferentialAction.NO_ACTION),
                      ForeignKey.of(
                          "child_b_fkey",
                          List.of("b"),
                          name("parent"),
                          List.of("k"),
                          ReferentialAction.SET_NULL,
                          ReferentialAction.CASCADE),
                      ForeignKey.of(
                          "child_c_fkey",
                          List.of("c"),
                          name("child"),
                          List.of("id"),
                          ReferentialAction.RESTRICT,
                          ReferentialAction.RESTRICT)))
              .withIndexes(
                  List.of(
                      Index.of(
                          "child_b_idx",
                          false,
                          List.of(IndexPart.column("b"), IndexPart.column("a")))));
      bench.create(DatabaseSchema.EMPTY.withTables(List.of(parent, child)));
      assertThat(bench.inspect().tables()).containsExactlyInAnyOrder(parent, child);
    }
  }
}
