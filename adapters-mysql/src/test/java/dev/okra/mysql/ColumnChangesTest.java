package dev.okra.mysql;

import static dev.okra.mysql.ChangedTable.eachWay;
import static dev.okra.mysql.ChangedTable.instead;
import static dev.okra.mysql.ChangedTable.names;
import static dev.okra.mysql.ChangedTable.thereAndBack;
import static dev.okra.mysql.ChangedTable.with;
import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AddColumn;
import dev.okra.domain.change.TableChange.AddIndex;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.change.TableChange.RenameColumn;
import dev.okra.domain.change.TableChange.ReorderColumns;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Each step about columns, there and back, with rows in the table. */
final class ColumnChangesTest {
  @OnServers(dialect = "mysql")
  void addsAndDropsColumnsInTheirPlace(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          for (int position : List.of(0, 2, 4)) {
            Column column =
                column("new", "varchar(10)").withNullable(false).withDefault(sql("'d'"));
            thereAndBack(
                bench,
                t,
                t.withColumns(with(t, position, column)),
                List.of(new AddColumn(column, position)));
          }
          Column d = column("d", "int");
          Column e = column("e", "json");
          Column f = column("f", "int").withGenerated(new Generated(sql("`b` + `c`"), true));
          Table after =
              t.withColumns(with(t.withColumns(with(t.withColumns(with(t, 4, f)), 1, e)), 1, d));
          Table normal =
              bench.normalize(DatabaseSchema.EMPTY.withTables(List.of(after))).tables().get(0);
          thereAndBack(
              bench,
              t,
              normal,
              List.of(new AddColumn(f, 4), new AddColumn(e, 1), new AddColumn(d, 1)));
        });
  }

  @OnServers(dialect = "mysql")
  void rowsTakeTheDefaultOfANewColumn(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          Column column =
              column("at", "datetime(3)")
                  .withNullable(false)
                  .withDefault(sql("'2020-01-02 03:04:05.006'"));
          bench.apply(
              new AlterTable(
                  t, t.withColumns(with(t, 4, column)), List.of(new AddColumn(column, 4))));
          assertThat(bench.rows("SELECT CAST(at AS CHAR) AS at FROM t", "at"))
              .containsExactly("2020-01-02 03:04:05.006", "2020-01-02 03:04:05.006");
        });
  }

  @OnServers(dialect = "mysql")
  void everyRowTakesAValueOfItsOwnFromARandomDefault(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          MappedValue uuid =
              new MappedValue(
                  TypeReference.single(new ValueType.ScalarType(Scalar.UUID), true),
                  FieldRules.NONE,
                  null,
                  null,
                  true);
          Column column =
              column("u", "char(36)")
                  .withNullable(false)
                  .withDefault(
                      bench
                          .dialect
                          .types(bench.session.capabilities())
                          .defaultExpression(uuid, DefaultValue.Generated.UUID));
          Column last = column("z", "int");
          Index index = Index.of("t_u_key", true, List.of(IndexPart.column("u")));
          List<Column> columns = new ArrayList<>(with(t, 1, column));
          columns.add(last);
          Table after = t.withColumns(columns).withIndexes(List.of(index));
          thereAndBack(
              bench,
              t,
              after,
              List.of(new AddColumn(column, 1), new AddColumn(last, 5), new AddIndex(index)));
          bench.apply(
              new AlterTable(
                  t,
                  after,
                  List.of(new AddColumn(column, 1), new AddColumn(last, 5), new AddIndex(index))));
          bench.run("INSERT INTO t (id) VALUES (3)");
          List<String> values = bench.rows("SELECT u FROM t", "u");
          assertThat(values).hasSize(3).doesNotHaveDuplicates();
          assertThat(values)
              .allMatch(
                  u ->
                      u.matches(
                          "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        });
  }

  @OnServers(dialect = "mysql")
  void renamesAJsonColumnWithWhatMakesItJson(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Table before = table("t", column("j", "json"));
      Table after = table("t", column("j2", "json"), column("j", "json"));
      bench.create(DatabaseSchema.EMPTY.withTables(List.of(before)));
      AlterTable change =
          new AlterTable(
              before,
              after,
              List.of(new RenameColumn("j", "j2"), new AddColumn(column("j", "json"), 2)));
      bench.apply(change);
      assertThat(bench.table("t")).isEqualTo(after);
      bench.apply(change.inverse());
      assertThat(bench.table("t")).isEqualTo(before);
    }
  }

  @OnServers(dialect = "mysql")
  void renamesAndAltersAColumnAtOnce(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          Column after =
              column("a2", "varchar(60)").withComment("it's").withCollation("utf8mb4_bin");
          List<Column> columns = new ArrayList<>(t.columns());
          columns.set(1, after);
          thereAndBack(
              bench,
              t,
              t.withColumns(columns),
              List.of(
                  new RenameColumn("a", "a2"),
                  new AlterColumn(column("a2", "varchar(20)"), after, List.of())));
          assertThat(bench.rows("SELECT a FROM t ORDER BY id", "a")).containsExactly("x", "y");
        });
  }

  @OnServers(dialect = "mysql")
  void columnsExchangeTheirNames(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          List<Column> columns = new ArrayList<>(t.columns());
          Collections.swap(columns, 2, 3);
          Table after = t.withColumns(columns);
          AlterTable change =
              new AlterTable(
                  t,
                  after,
                  List.of(
                      new RenameColumn("b", "tmp"),
                      new RenameColumn("c", "b"),
                      new RenameColumn("tmp", "c")));
          bench.apply(change);
          assertThat(bench.rows("SELECT * FROM t ORDER BY id", "b", "c"))
              .containsExactly("100|10", "200|~");
        });
  }

  @OnServers(dialect = "mysql")
  void altersTypeNullabilityDefaultAndComment(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          Column b = t.column("b").orElseThrow();
          Column c = t.column("c").orElseThrow();
          List<Column> targets =
              List.of(
                  c.withType(BuiltIn.of("bigint")),
                  c.withNullable(false),
                  c.withDefault(sql("7")),
                  c.withComment("a 'comment'"),
                  c.withNullable(false).withDefault(sql("1")),
                  b.withType(BuiltIn.of("varchar", 30)));
          for (Column target : targets) {
            thereAndBack(
                bench,
                t,
                t.withColumns(instead(t, target)),
                List.of(new AlterColumn(t.column(target.name()).orElseThrow(), target, List.of())));
          }
          Column numbered = t.columns().get(0).withIdentity(Identity.BY_DEFAULT);
          thereAndBack(
              bench,
              t,
              t.withColumns(instead(t, numbered)),
              List.of(new AlterColumn(t.columns().get(0), numbered, List.of())));
        });
  }

  @OnServers(dialect = "mysql")
  void reordersColumnsWithTheFewestMoves(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          List<Column> columns = t.columns();
          Table after =
              t.withColumns(
                  List.of(columns.get(3), columns.get(0), columns.get(1), columns.get(2)));
          ReorderColumns step = new ReorderColumns(names(t), names(after));
          thereAndBack(bench, t, after, List.of(step));
          assertThat(bench.statements(new AlterTable(t, after, List.of(step))))
              .containsExactly("ALTER TABLE t MODIFY COLUMN c int FIRST");
          Table reversed =
              t.withColumns(
                  List.of(columns.get(3), columns.get(2), columns.get(1), columns.get(0)));
          thereAndBack(bench, t, reversed, List.of(new ReorderColumns(names(t), names(reversed))));
        });
  }
}
