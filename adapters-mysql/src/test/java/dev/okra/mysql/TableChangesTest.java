package dev.okra.mysql;

import static dev.okra.mysql.ChangedTable.eachWay;
import static dev.okra.mysql.ChangedTable.instead;
import static dev.okra.mysql.ChangedTable.thereAndBack;
import static dev.okra.mysql.Schemas.ID;
import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.id;
import static dev.okra.mysql.Schemas.name;
import static dev.okra.mysql.Schemas.sql;
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
import dev.okra.domain.change.TableChange.SetAttributes;
import dev.okra.domain.change.TableChange.SetComment;
import dev.okra.domain.change.TableChange.SetPartitioning;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** Each step about indexes, constraints and the table itself, there and back, with rows in it. */
final class TableChangesTest {
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
