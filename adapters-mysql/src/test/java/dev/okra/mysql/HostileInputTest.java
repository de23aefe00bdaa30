package dev.okra.mysql;

import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.name;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.change.TableChange.SetComment;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.SqlType.InlineEnum;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Names;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/**
 * Nothing in a name, comment, default or enum value ends a statement early; the canary survives.
 */
final class HostileInputTest {
  private static final List<String> HOSTILE =
      List.of(
          "'; DROP TABLE canary; -- ",
          "`; DROP TABLE canary; -- ",
          "\"; DROP TABLE canary; # ",
          "\\'; DROP TABLE canary; -- ",
          "\\",
          "*/ DROP TABLE canary; /*",
          "a\nDELIMITER //\nb",
          "?{}%s");

  @OnServers(dialect = "mysql")
  void aCanarySurvivesEveryText(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.run("CREATE TABLE canary (id INT PRIMARY KEY)");
      for (int i = 0; i < HOSTILE.size(); i++) {
        String text = HOSTILE.get(i);
        // Names may not end with a space.
        String odd = text.strip();
        Column role =
            Column.of(odd, new InlineEnum(List.of("A", text.strip())), true)
                .withDefault(sql(Names.QUOTING.literal(text.strip())))
                .withComment(text);
        Column words = column("words", "varchar(99)").withDefault(sql(Names.QUOTING.literal(text)));
        Table table =
            table("t" + i + odd.substring(0, Math.min(50, odd.length())), role, words)
                .withIndexes(List.of(Index.of(odd, false, List.of(IndexPart.column(odd)))))
                .withComment(text);
        exercise(bench, table, role, text);
      }
      assertThat(bench.table("canary").columns()).hasSize(1);
    }
  }

  private static void exercise(Workbench bench, Table table, Column role, String text) {
    bench.create(DatabaseSchema.EMPTY.withTables(List.of(table)));
    assertThat(bench.table(table.name().name())).isEqualTo(table);
    bench.run("INSERT INTO " + Names.QUOTING.identifier(table.name()) + " (id) VALUES (1)");
    Column renamed =
        role.withType(new InlineEnum(List.of("A", text.strip() + "'"))).withDefault(null);
    Table after =
        table
            .withComment(null)
            .withColumns(table.columns().stream().map(c -> c.equals(role) ? renamed : c).toList());
    AlterTable change =
        new AlterTable(
            table,
            after,
            List.of(
                new AlterColumn(
                    role, renamed, List.of(new ValueRename(text.strip(), text.strip() + "'"))),
                new SetComment(text, null)));
    bench.apply(change);
    assertThat(bench.table(table.name().name())).isEqualTo(after);
    String count =
        bench
            .dialect
            .writer(bench.session.capabilities())
            .countRows(
                new RowScope.Holding(table.name(), role.name(), List.of(text.strip() + "'")));
    assertThat(bench.rows(count.replaceFirst("COUNT\\(\\*\\)", "COUNT(*) AS n"), "n"))
        .containsExactly("1");
  }

  @OnServers(dialect = "mysql")
  void countsRowsInEveryScope(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.run(
          "CREATE TABLE `or der` (id INT PRIMARY KEY, `a``b` VARCHAR(10), c INT)",
          "INSERT INTO `or der` VALUES (1, 'x', 1), (2, 'X', 1), (3, 'x', NULL), (4, NULL, 1), (5, 'x', 1)");
      List<RowScope> scopes =
          List.of(
              new RowScope.AllRows(name("or der")),
              new RowScope.NonNull(name("or der"), "a`b"),
              new RowScope.Nulls(name("or der"), "a`b"),
              new RowScope.Holding(name("or der"), "a`b", List.of("x", "it's")),
              new RowScope.Holding(name("or der"), "a`b", List.of()),
              new RowScope.Duplicates(name("or der"), List.of("c")),
              new RowScope.Duplicates(name("or der"), List.of("id")));
      List<Long> counts =
          scopes.stream()
              .map(s -> bench.dialect.writer(bench.session.capabilities()).countRows(s))
              .map(q -> bench.session.query("SELECT (" + q + ") AS n").get(0).number("n"))
              .toList();
      assertThat(counts).containsExactly(5L, 4L, 1L, 3L, 0L, 4L, 0L);
    }
  }
}
