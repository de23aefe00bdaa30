package dev.okra.mysql;

import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.Change.RenameTable;
import dev.okra.domain.change.TableChange.AddColumn;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** A column that needs a value is not added to rows that have none for it. */
final class RequiredColumnTest {
  private static final Table PEOPLE = table("people", column("name", "varchar(20)"));
  private static final Column AGE = column("age", "int").withNullable(false);

  private static Change adding(Table table, Column column) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(column);
    return new AlterTable(
        table, table.withColumns(columns), List.of(new AddColumn(column, table.columns().size())));
  }

  private static Workbench bench(TestDatabase database) {
    Workbench bench = new Workbench(database);
    bench.create(DatabaseSchema.EMPTY.withTables(List.of(PEOPLE)));
    return bench;
  }

  @OnServers(dialect = "mysql")
  void addsItToATableWithoutRows(TestDatabase database) {
    try (Workbench bench = bench(database)) {
      bench.apply(adding(PEOPLE, AGE));
      assertThat(bench.table("people").column("age")).isPresent();
    }
  }

  @OnServers(dialect = "mysql")
  void stopsBeforeTheFirstStatementWhereThereAreRows(TestDatabase database) {
    try (Workbench bench = bench(database)) {
      bench.run("INSERT INTO people (id, name) VALUES (1, 'Ada')");
      ObjectName renamed = ObjectName.of("persons");
      assertThatThrownBy(
              () ->
                  bench.apply(
                      new RenameTable(PEOPLE.name(), renamed),
                      adding(PEOPLE.withName(renamed), AGE)))
          .isInstanceOfSatisfying(
              DatabaseException.class,
              e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.EXPECTATION_FAILED))
          .hasMessageContaining("'people' has rows, and its new column 'age' has no default");
      assertThat(bench.table("people")).isEqualTo(PEOPLE);
    }
  }

  @OnServers(dialect = "mysql")
  void addsItToRowsWithItsDefault(TestDatabase database) {
    try (Workbench bench = bench(database)) {
      bench.run("INSERT INTO people (id, name) VALUES (1, 'Ada')");
      bench.apply(adding(PEOPLE, AGE.withDefault(sql("'36'"))));
      assertThat(bench.rows("SELECT age FROM people", "age")).containsExactly("36");
    }
  }
}
