package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange.AddColumn;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowCountsTest {
  @TempDir Path folder;

  @Test
  void countsTheRowsOfEachScope() {
    ObjectName table = ObjectName.of("my table");
    try (TestFile file = new TestFile(folder.resolve("a.db"))) {
      file.run(
          "CREATE TABLE \"my table\" (a TEXT, b TEXT, value TEXT)",
          "INSERT INTO \"my table\" VALUES ('x', 'it''s', '[\"A\", \"it''s\"]'), ('x', 'it''s', 'it''s'),"
              + " ('y', NULL, '[\"it''s not\"]'), (NULL, NULL, '[it''s'), (NULL, NULL, NULL)");
      assertThat(count(file, new RowScope.AllRows(table))).isEqualTo(5);
      assertThat(count(file, new RowScope.NonNull(table, "a"))).isEqualTo(3);
      assertThat(count(file, new RowScope.Nulls(table, "b"))).isEqualTo(3);
      assertThat(count(file, new RowScope.Holding(table, "b", List.of("it's", "z")))).isEqualTo(2);
      assertThat(count(file, new RowScope.Holding(table, "b", List.of()))).isZero();
      assertThat(count(file, new RowScope.Holding(table, "value", List.of("it's")))).isEqualTo(2);
      assertThat(count(file, new RowScope.Duplicates(table, List.of("a", "b")))).isEqualTo(2);
      assertThat(count(file, new RowScope.Duplicates(table, List.of("b")))).isEqualTo(2);
      file.run("DELETE FROM \"my table\"");
      assertThat(count(file, new RowScope.Duplicates(table, List.of("a")))).isZero();
    }
  }

  private static long count(TestFile file, RowScope scope) {
    String query = "SELECT (" + new SqliteSqlWriter().countRows(scope) + ") AS n";
    return file.session().query(query).get(0).number("n");
  }

  @Test
  void tablesThatAreMadeAgainAreAHazard() {
    Column a = Column.of("a", BuiltIn.of("TEXT"), true);
    Column b = Column.of("b", BuiltIn.of("TEXT"), true);
    Table before = Table.of(ObjectName.of("t"), List.of(a));
    Change rebuild =
        new Change.AlterTable(
            before,
            before.withColumns(List.of(a.withNullable(false))),
            List.of(new AlterColumn(a, a.withNullable(false), List.of())));
    Change direct =
        new Change.AlterTable(
            before, before.withColumns(List.of(a, b)), List.of(new AddColumn(b, 1)));
    assertThat(SqliteHazards.of(rebuild))
        .extracting(Hazard::kind)
        .containsExactly(Hazard.Kind.TABLE_REWRITE);
    assertThat(SqliteHazards.of(direct)).isEmpty();
  }
}
