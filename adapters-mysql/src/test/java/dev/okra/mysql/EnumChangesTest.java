package dev.okra.mysql;

import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.change.TableChange.RenameColumn;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.SqlType.InlineEnum;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/**
 * Values of an ENUM come, go, move and change their names, and the rows and the default go along.
 */
final class EnumChangesTest {
  private static final Column STAMP =
      column("changed", "datetime(3)")
          .withDefault(sql("CURRENT_TIMESTAMP(3)"))
          .withOnUpdate(sql("CURRENT_TIMESTAMP(3)"));

  private static Table tableOf(Column role) {
    return table("t", role, STAMP);
  }

  private static Column role(String defaultValue, String... values) {
    return Column.of("role", new InlineEnum(List.of(values)), false)
        .withDefault(sql("'" + defaultValue + "'"));
  }

  private static Workbench start(TestDatabase database, Column role) {
    Workbench bench = new Workbench(database);
    bench.create(DatabaseSchema.EMPTY.withTables(List.of(tableOf(role))));
    bench.run(
        "INSERT INTO t (id, role, changed) VALUES (1, 'ADMIN', '2020-01-01'), (2, 'MEMBER', '2020-01-01')");
    return bench;
  }

  private static AlterTable change(Column before, Column after, ValueRename... renames) {
    return new AlterTable(
        tableOf(before), tableOf(after), List.of(new AlterColumn(before, after, List.of(renames))));
  }

  private static List<String> rows(Workbench bench) {
    return bench.rows(
        "SELECT role, CAST(changed AS DATE) AS day FROM t ORDER BY id", "role", "day");
  }

  @OnServers(dialect = "mysql")
  void addsReordersAndRemovesValues(TestDatabase database) {
    Column before = role("MEMBER", "ADMIN", "MEMBER", "UNUSED");
    try (Workbench bench = start(database, before)) {
      Column after = role("ADMIN", "MEMBER", "it's, new", "ADMIN");
      AlterTable change = change(before, after);
      bench.apply(change);
      assertThat(bench.table("t")).isEqualTo(change.after());
      assertThat(rows(bench)).containsExactly("ADMIN|2020-01-01", "MEMBER|2020-01-01");
      bench.apply(change.inverse());
      assertThat(bench.table("t")).isEqualTo(change.before());
      assertThat(rows(bench)).containsExactly("ADMIN|2020-01-01", "MEMBER|2020-01-01");
    }
  }

  @OnServers(dialect = "mysql")
  void renamesValuesWithTheirRowsAndLeavesTheTimeOfTheLastUpdate(TestDatabase database) {
    Column before = role("MEMBER", "ADMIN", "MEMBER");
    try (Workbench bench = start(database, before)) {
      Column after = role("user", "root\\x", "user's").withDefault(sql("'user''s'"));
      AlterTable change =
          change(
              before,
              after,
              new ValueRename("ADMIN", "root\\x"),
              new ValueRename("MEMBER", "user's"));
      bench.apply(change);
      assertThat(bench.table("t")).isEqualTo(change.after());
      assertThat(rows(bench)).containsExactly("root\\x|2020-01-01", "user's|2020-01-01");
      bench.apply(change.inverse());
      assertThat(bench.table("t")).isEqualTo(change.before());
      assertThat(rows(bench)).containsExactly("ADMIN|2020-01-01", "MEMBER|2020-01-01");
    }
  }

  @OnServers(dialect = "mysql")
  void valuesExchangeTheirNames(TestDatabase database) {
    Column before = role("MEMBER", "ADMIN", "MEMBER");
    try (Workbench bench = start(database, before)) {
      bench.apply(
          change(
              before,
              before,
              new ValueRename("ADMIN", "MEMBER"),
              new ValueRename("MEMBER", "ADMIN")));
      assertThat(rows(bench)).containsExactly("MEMBER|2020-01-01", "ADMIN|2020-01-01");
    }
  }

  @OnServers(dialect = "mysql")
  void renamesAValueToTheSameLettersInAnotherCaseInARenamedColumn(TestDatabase database) {
    Column before = role("MEMBER", "ADMIN", "MEMBER");
    try (Workbench bench = start(database, before)) {
      Column after = role("member", "Admin", "member").withName("kind");
      AlterTable change =
          new AlterTable(
              tableOf(before),
              tableOf(after),
              List.of(
                  new RenameColumn("role", "kind"),
                  new AlterColumn(
                      before.withName("kind"),
                      after,
                      List.of(
                          new ValueRename("ADMIN", "Admin"),
                          new ValueRename("MEMBER", "member")))));
      bench.apply(change);
      assertThat(bench.table("t")).isEqualTo(change.after());
      assertThat(bench.rows("SELECT kind FROM t ORDER BY id", "kind"))
          .containsExactly("Admin", "member");
      bench.apply(change.inverse());
      assertThat(bench.table("t")).isEqualTo(change.before());
      assertThat(rows(bench)).containsExactly("ADMIN|2020-01-01", "MEMBER|2020-01-01");
    }
  }

  @OnServers(dialect = "mysql")
  void aRemovedValueThatRowsHoldStopsTheStatementAndKeepsTheRows(TestDatabase database) {
    Column before = role("MEMBER", "ADMIN", "MEMBER");
    try (Workbench bench = start(database, before)) {
      Column after = role("MEMBER", "MEMBER");
      String count =
          bench
              .dialect
              .writer(bench.session.capabilities())
              .countRows(new RowScope.Holding(tableOf(before).name(), "role", List.of("ADMIN")));
      assertThat(bench.rows(count.replace("COUNT(*)", "COUNT(*) AS n"), "n")).containsExactly("1");
      assertThatThrownBy(() -> bench.apply(change(before, after)))
          .isInstanceOfSatisfying(
              DatabaseException.class, e -> assertThat(e.code().id()).isEqualTo("OKRA-D011"));
      assertThat(rows(bench)).containsExactly("ADMIN|2020-01-01", "MEMBER|2020-01-01");
    }
  }
}
