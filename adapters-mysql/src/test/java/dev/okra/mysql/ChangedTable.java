package dev.okra.mysql;

import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A table with rows that steps of an AlterTable are tried on. */
final class ChangedTable {
  private static final Table BASE =
      table("t", column("a", "varchar(20)"), column("b", "int"), column("c", "int"));

  private ChangedTable() {}

  /** Runs a test on a table of its own. */
  static void eachWay(TestDatabase database, BiConsumer<Workbench, Table> test) {
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
  static void thereAndBack(
      Workbench bench, Table before, Table after, List<? extends TableChange> steps) {
    AlterTable change = new AlterTable(before, after, List.copyOf(steps));
    List<String> rows = bench.rows("SELECT * FROM t ORDER BY id", "id", "b", "c");
    bench.apply(change);
    assertThat(bench.table("t")).isEqualTo(after);
    bench.apply(change.inverse());
    assertThat(bench.table("t")).isEqualTo(before);
    assertThat(bench.rows("SELECT * FROM t ORDER BY id", "id", "b", "c")).isEqualTo(rows);
  }

  /** The columns of the table with another one at a position. */
  static List<Column> with(Table table, int position, Column column) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(position, column);
    return columns;
  }

  /** The columns of the table with another one in the place of that of its name. */
  static List<Column> instead(Table table, Column column) {
    return table.columns().stream().map(c -> c.name().equals(column.name()) ? column : c).toList();
  }

  /** The names of the columns in their order. */
  static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }
}
