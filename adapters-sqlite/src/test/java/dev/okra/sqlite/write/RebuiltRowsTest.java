package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AddColumn;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the rows when a table is made again. */
class RebuiltRowsTest {
  @TempDir Path folder;
  private TestFile file;

  @BeforeEach
  void open() {
    file = new TestFile(folder.resolve("a.db"));
  }

  @AfterEach
  void close() {
    file.close();
  }

  /** A change that ALTER TABLE cannot do. */
  private AlterTable withCheck(String table, String condition) {
    Table before = file.table(table);
    Check check = Check.of("added_check", condition);
    List<Check> checks = new ArrayList<>(before.checks());
    checks.add(check);
    return new AlterTable(before, before.withChecks(checks), List.of(new AddConstraint(check)));
  }

  @Test
  void numbersThatWereHandedOutAreNotHandedOutAgain() {
    file.run(
        "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, x TEXT)",
        "INSERT INTO a (id) VALUES (1), (7)",
        "DELETE FROM a");
    file.apply(withCheck("a", "id > 0"));
    file.run("INSERT INTO a (x) VALUES ('next')");
    assertThat(file.rows("SELECT id FROM a")).containsExactly("id = 8");
    file.apply(withCheck("a", "id > 0").inverse().inverse());
    file.run("DELETE FROM a", "INSERT INTO a (x) VALUES ('next')");
    assertThat(file.rows("SELECT id FROM a")).containsExactly("id = 9");
    assertThat(file.rows("SELECT name, seq FROM sqlite_sequence"))
        .containsExactly("name = a, seq = 9");
  }

  @Test
  void rowsKeepTheirNumbers() {
    file.run(
        "CREATE TABLE a (x TEXT, rowid TEXT)",
        "INSERT INTO a (_rowid_, x) VALUES (5, 'e'), (9, 'i')");
    file.apply(withCheck("a", "x <> ''"));
    assertThat(file.rows("SELECT _rowid_ AS n, x FROM a"))
        .containsExactly("n = 5, x = e", "n = 9, x = i");
  }

  @Test
  void rowsThatDoNotFitStopTheRunAndNothingHasChanged() {
    file.run(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)",
        "CREATE INDEX i ON users (name)",
        "INSERT INTO users VALUES (1, 'a'), (2, 'a'), (3, NULL), (4, 'twelve')");
    Table before = file.table("users");
    List<String> rows = file.rows("SELECT * FROM users");
    Column name = before.columns().get(1);
    UniqueConstraint unique = UniqueConstraint.of("u", List.of("name"));
    Column number = name.withType(BuiltIn.of("INTEGER"));
    Column added = Column.of("required", BuiltIn.of("TEXT"), false);
    List<AlterTable> changes =
        List.of(
            withCheck("users", "name IS NOT NULL"),
            new AlterTable(
                before,
                before.withUniqueConstraints(List.of(unique)),
                List.of(new AddConstraint(unique))),
            altered(before, name, name.withNullable(false)),
            altered(before, name, number),
            new AlterTable(
                before,
                before.withColumns(List.of(before.columns().get(0), name, added)),
                List.of(new AddColumn(added, 2))));
    for (AlterTable change : changes) {
      assertThatThrownBy(() -> file.apply(change)).isInstanceOf(DatabaseException.class);
      assertThat(file.table("users")).isEqualTo(before);
      assertThat(file.rows("SELECT * FROM users")).isEqualTo(rows);
    }
    assertThat(file.inspect().tables()).hasSize(1);
  }

  private static AlterTable altered(Table table, Column before, Column after) {
    return new AlterTable(
        table,
        table.withColumns(table.columns().stream().map(c -> c.equals(before) ? after : c).toList()),
        List.of(new AlterColumn(before, after, List.of())));
  }

  @Test
  void valuesThatCannotBeTurnedIntoTheNewTypeAreNamed() {
    file.run("CREATE TABLE a (x TEXT)", "INSERT INTO a VALUES ('12'), ('12.5'), ('abc')");
    Table before = file.table("a");
    Column x = before.columns().get(0);
    assertThatThrownBy(() -> file.apply(altered(before, x, x.withType(BuiltIn.of("INTEGER")))))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.EXPECTATION_FAILED))
        .hasMessageContaining("column_name = x, unsuitable_value = 12.5")
        .hasMessageContaining("unsuitable_value = abc");
    file.run("DELETE FROM a WHERE x <> '12'");
    file.apply(altered(before, x, x.withType(BuiltIn.of("INTEGER"))));
    assertThat(file.rows("SELECT x, typeof(x) AS t FROM a")).containsExactly("x = 12, t = integer");
  }

  @Test
  void valuesStayWhatTheyAreWhereAColumnLosesItsType() {
    file.run("CREATE TABLE a (x TEXT)", "INSERT INTO a VALUES ('abc')");
    Table before = file.table("a");
    Column x = before.columns().get(0);
    file.apply(altered(before, x, x.withType(new SqlType.Unknown(""))));
    assertThat(file.rows("SELECT x, typeof(x) AS t FROM a")).containsExactly("x = abc, t = text");
  }

  @Test
  void anyValueGoesIntoAnAnyColumnOfAStrictTable() {
    file.run("CREATE TABLE a (x TEXT) STRICT", "INSERT INTO a VALUES ('abc'), ('1')");
    Table before = file.table("a");
    Column x = before.columns().get(0);
    file.apply(altered(before, x, x.withType(BuiltIn.of("ANY"))));
    assertThat(file.rows("SELECT x, typeof(x) AS t FROM a"))
        .containsExactly("x = abc, t = text", "x = 1, t = text");
  }

  @Test
  void rowsThatAConflictClauseWouldSwallowStopTheRun() {
    file.run("CREATE TABLE a (x TEXT)", "INSERT INTO a VALUES ('1'), ('1')");
    Table before = file.table("a");
    PrimaryKey key =
        new PrimaryKey(
            null,
            PrimaryKey.of(null, List.of("x")).parts(),
            List.of(),
            Deferrability.NOT_DEFERRABLE,
            Attributes.of("on_conflict", "IGNORE"));
    assertThatThrownBy(
            () ->
                file.apply(
                    new AlterTable(
                        before, before.withPrimaryKey(key), List.of(new AddConstraint(key)))))
        .hasMessageContaining("rows_before = 2, rows_after = 1");
    assertThat(file.rows("SELECT x FROM a")).hasSize(2);
  }

  @Test
  void defaultsFillRequiredColumnsThatAreNew() {
    file.run("CREATE TABLE a (x TEXT)", "INSERT INTO a VALUES ('1'), ('2')");
    Table before = file.table("a");
    Column added =
        Column.of("y", BuiltIn.of("TEXT"), false).withDefault(new Expression("lower('ABC')"));
    file.apply(
        new AlterTable(
            before,
            before.withColumns(List.of(before.columns().get(0), added)),
            List.of(new AddColumn(added, 1))));
    assertThat(file.rows("SELECT x, y FROM a")).containsExactly("x = 1, y = abc", "x = 2, y = abc");
  }
}
