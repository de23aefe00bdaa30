package dev.okra.mysql;

import static dev.okra.mysql.Schemas.ID;
import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.id;
import static dev.okra.mysql.Schemas.name;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.TableChange.AddColumn;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.change.TableChange.AddIndex;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.change.TableChange.AlterIndex;
import dev.okra.domain.change.TableChange.DropConstraint;
import dev.okra.domain.change.TableChange.RenameColumn;
import dev.okra.domain.change.TableChange.RenameConstraint;
import dev.okra.domain.change.TableChange.RenameIndex;
import dev.okra.domain.change.TableChange.ReorderColumns;
import dev.okra.domain.change.TableChange.SetAttributes;
import dev.okra.domain.change.TableChange.SetComment;
import dev.okra.domain.change.TableChange.SetPartitioning;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/** Each step of an AlterTable, there and back, with rows in the table. */
final class TableChangesTest {
  private static final Table BASE =
      table("t", column("a", "varchar(20)"), column("b", "int"), column("c", "int"));

  private static void eachWay(TestDatabase database, BiConsumer<Workbench, Table> test) {
    try (Workbench bench = new Workbench(database)) {
      bench.create(DatabaseSchema.EMPTY.withTables(List.of(BASE)));
      bench.run("INSERT INTO t VALUES (1, 'x', 10, 100), (2, 'y', NULL, 200)");
      test.accept(bench, BASE);
    }
  }

  /**
   * Applies the steps, sees that the table is the wanted one, goes back, and sees the rows of
   * before.
   */
  private static void thereAndBack(
      Workbench bench, Table before, Table after, List<? extends TableChange> steps) {
    AlterTable change = new AlterTable(before, after, List.copyOf(steps));
    List<String> rows = bench.rows("SELECT * FROM t ORDER BY id", "id", "b", "c");
    bench.apply(change);
    assertThat(bench.table("t")).isEqualTo(after);
    bench.apply(change.inverse());
    assertThat(bench.table("t")).isEqualTo(before);
    assertThat(bench.rows("SELECT * FROM t ORDER BY id", "id", "b", "c")).isEqualTo(rows);
  }

  private static List<Column> with(Table table, int position, Column column) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(position, column);
    return columns;
  }

  private static List<Column> instead(Table table, Column column) {
    return table.columns().stream().map(c -> c.name().equals(column.name()) ? column : c).toList();
  }

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

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  @OnServers(dialect = "mysql")
  void addsAltersRenamesAndDropsIndexes(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          Index plain =
              Index.of("t_a_idx", false, List.of(IndexPart.column("a"), IndexPart.column("b")));
          Index unique = Index.of("t_c_key", true, List.of(IndexPart.column("c")));
          thereAndBack(
              bench,
              t,
              t.withIndexes(List.of(plain, unique)),
              List.of(new AddIndex(plain), new AddIndex(unique)));
          Table indexed = t.withIndexes(List.of(plain, unique));
          bench.apply(
              new AlterTable(t, indexed, List.of(new AddIndex(plain), new AddIndex(unique))));
          Index renamed = plain.withName("other");
          thereAndBack(
              bench,
              indexed,
              t.withIndexes(List.of(renamed, unique)),
              List.of(new RenameIndex(plain, renamed)));
          Index commented = plain.withComment("it's");
          thereAndBack(
              bench,
              indexed,
              t.withIndexes(List.of(commented, unique)),
              List.of(new AlterIndex(plain, commented)));
          Index hidden =
              new Index(
                  "t_a_idx",
                  plain.parts(),
                  false,
                  null,
                  List.of(),
                  null,
                  true,
                  true,
                  null,
                  Attributes.of("invisible", "true"));
          thereAndBack(
              bench,
              indexed,
              t.withIndexes(List.of(hidden, unique)),
              List.of(new AlterIndex(plain, hidden)));
        });
  }

  @OnServers(dialect = "mysql")
  void addsRenamesAndDropsForeignKeysWithTheirIndexes(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          bench.run("UPDATE t SET b = 1");
          ForeignKey key =
              ForeignKey.of(
                  "t_b_fkey",
                  List.of("b"),
                  name("t"),
                  List.of("id"),
                  ReferentialAction.CASCADE,
                  ReferentialAction.NO_ACTION);
          Table keyed = t.withForeignKeys(List.of(key));
          thereAndBack(bench, t, keyed, List.of(new AddConstraint(key)));
          assertThat(bench.rows("SHOW INDEX FROM t", "key_name")).containsExactly("PRIMARY");
          bench.apply(new AlterTable(t, keyed, List.of(new AddConstraint(key))));
          ForeignKey renamed = key.withName("t_b_fkey2");
          thereAndBack(
              bench,
              keyed,
              t.withForeignKeys(List.of(renamed)),
              List.of(new RenameConstraint(key, renamed)));
          ForeignKey restricted =
              ForeignKey.of(
                  "t_b_fkey",
                  List.of("b"),
                  name("t"),
                  List.of("id"),
                  ReferentialAction.RESTRICT,
                  ReferentialAction.NO_ACTION);
          thereAndBack(
              bench,
              keyed,
              t.withForeignKeys(List.of(restricted)),
              List.of(new DropConstraint(key), new AddConstraint(restricted)));
          Index covering =
              Index.of("t_b_idx", false, List.of(IndexPart.column("b"), IndexPart.column("c")));
          thereAndBack(
              bench, keyed, keyed.withIndexes(List.of(covering)), List.of(new AddIndex(covering)));
          assertThat(bench.rows("SHOW INDEX FROM t", "key_name"))
              .containsExactly("PRIMARY", "t_b_fkey");
          Column b = t.column("b").orElseThrow();
          List<Column> without = t.columns().stream().filter(c -> !c.equals(b)).toList();
          bench.apply(
              new AlterTable(
                  keyed,
                  t.withColumns(without),
                  List.of(new DropConstraint(key), new TableChange.DropColumn(b, 2))));
          assertThat(bench.table("t")).isEqualTo(t.withColumns(without));
        });
  }

  @OnServers(dialect = "mysql")
  void renamesAColumnThatAForeignKeyAndItsIndexHold(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          bench.run("UPDATE t SET b = 1");
          ForeignKey key =
              ForeignKey.of(
                  "t_b_fkey",
                  List.of("b"),
                  name("t"),
                  List.of("id"),
                  ReferentialAction.CASCADE,
                  ReferentialAction.CASCADE);
          Table keyed = t.withForeignKeys(List.of(key));
          bench.apply(new AlterTable(t, keyed, List.of(new AddConstraint(key))));
          List<Column> columns = new ArrayList<>(t.columns());
          columns.set(2, column("b2", "int"));
          Table after =
              t.withColumns(columns)
                  .withForeignKeys(
                      List.of(key.withColumns(List.of("b2"), name("t"), List.of("id"))));
          AlterTable change = new AlterTable(keyed, after, List.of(new RenameColumn("b", "b2")));
          bench.apply(change);
          assertThat(bench.table("t")).isEqualTo(after);
          bench.apply(change.inverse());
          assertThat(bench.table("t")).isEqualTo(keyed);
        });
  }

  @OnServers(dialect = "mysql")
  void addsRenamesAndDropsChecksWhereTheyAreApplied(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          Check check = Check.of("t_c_check", "`c` > 1");
          if (!bench.can(Capability.CHECKS)) {
            assertThat(
                    bench.statements(
                        new AlterTable(
                            t, t.withChecks(List.of(check)), List.of(new AddConstraint(check)))))
                .isEmpty();
            return;
          }
          Table checked = t.withChecks(List.of(check));
          thereAndBack(bench, t, checked, List.of(new AddConstraint(check)));
          bench.apply(new AlterTable(t, checked, List.of(new AddConstraint(check))));
          Check renamed = Check.of("other", "`c` > 1");
          thereAndBack(
              bench,
              checked,
              t.withChecks(List.of(renamed)),
              List.of(new RenameConstraint(check, renamed)));
          Check replaced = Check.of("t_c_check", "`c` > 2");
          thereAndBack(
              bench,
              checked,
              t.withChecks(List.of(replaced)),
              List.of(new DropConstraint(check), new AddConstraint(replaced)));
          List<Column> columns = new ArrayList<>(t.columns());
          columns.set(3, column("c2", "int"));
          Check moved = Check.of("t_c_check", "`c2` > 1");
          AlterTable rename =
              new AlterTable(
                  checked,
                  t.withColumns(columns).withChecks(List.of(moved)),
                  List.of(
                      new DropConstraint(check),
                      new RenameColumn("c", "c2"),
                      new AddConstraint(moved)));
          bench.apply(rename);
          assertThat(bench.table("t")).isEqualTo(rename.after());
          bench.apply(rename.inverse());
          assertThat(bench.table("t")).isEqualTo(checked);
        });
  }

  @OnServers(dialect = "mysql")
  void replacesThePrimaryKey(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          PrimaryKey wide = PrimaryKey.of(null, List.of("c", "id"));
          Column required = t.column("c").orElseThrow().withNullable(false);
          Table after = t.withColumns(instead(t, required)).withPrimaryKey(wide);
          thereAndBack(
              bench,
              t,
              after,
              List.of(
                  new DropConstraint(ID),
                  new AlterColumn(t.column("c").orElseThrow(), required, List.of()),
                  new AddConstraint(wide)));
          thereAndBack(bench, t, t.withPrimaryKey(null), List.of(new DropConstraint(ID)));
        });
  }

  @OnServers(dialect = "mysql")
  void setsCommentsAttributesAndPartitions(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          thereAndBack(bench, t, t.withComment("it's"), List.of(new SetComment(null, "it's")));
          for (Attributes attributes :
              List.of(
                  Attributes.of("row_format", "COMPRESSED"),
                  Attributes.of("collation", "utf8mb4_bin"),
                  Attributes.of("engine", "MyISAM"))) {
            thereAndBack(
                bench,
                t,
                t.withAttributes(attributes),
                List.of(new SetAttributes(Attributes.NONE, attributes)));
          }
          Partitioning split =
              new Partitioning(
                  sql("RANGE (`id`)"),
                  null,
                  null,
                  List.of(
                      "PARTITION p0 VALUES LESS THAN (10)",
                      "PARTITION p1 VALUES LESS THAN MAXVALUE"));
          thereAndBack(
              bench, t, t.withPartitioning(split), List.of(new SetPartitioning(null, split)));
        });
  }

  @OnServers(dialect = "mysql")
  void everythingAboutOneTableIsOneStatement(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          Index index = Index.of("t_d_idx", false, List.of(IndexPart.column("d")));
          Column d = column("d", "int");
          Column e = column("b", "bigint").withNullable(true);
          Table after =
              Table.of(name("t"), List.of(id(), e, column("c2", "int"), d))
                  .withPrimaryKey(ID)
                  .withIndexes(List.of(index))
                  .withComment("new");
          AlterTable change =
              new AlterTable(
                  t,
                  after,
                  List.of(
                      new RenameColumn("c", "c2"),
                          new TableChange.DropColumn(t.columns().get(1), 1),
                      new AlterColumn(t.columns().get(2), e, List.of()), new AddColumn(d, 3),
                      new AddIndex(index), new SetComment(null, "new")));
          assertThat(bench.statements(change)).hasSize(1);
          bench.apply(change);
          assertThat(bench.table("t")).isEqualTo(after);
          bench.apply(change.inverse());
          assertThat(bench.table("t")).isEqualTo(t);
        });
  }
}
