package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.change.Change.DropObject;
import dev.okra.domain.change.TableChange.AddColumn;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.change.TableChange.DropConstraint;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else is in the database while a table is made again. */
class RebuildTest {
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
  void rowsOfOtherTablesSurviveWhateverTheirForeignKeysDo() {
    file.run(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)",
        "INSERT INTO users VALUES (1, 'a'), (2, 'b')");
    for (String action : List.of("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION")) {
      String child = "child_" + action.toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
      file.run(
          "CREATE TABLE "
              + child
              + " (id INTEGER PRIMARY KEY, u INT REFERENCES users ON DELETE "
              + action
              + ")",
          "INSERT INTO " + child + " VALUES (1, 1), (2, 2), (3, NULL)");
    }
    List<Table> others =
        file.inspect().tables().stream().filter(t -> !t.name().name().equals("users")).toList();
    file.apply(withCheck("users", "length(name) < 9"));
    for (Table other : others) {
      assertThat(file.rows("SELECT id, u FROM " + other.name() + " ORDER BY id"))
          .containsExactly("id = 1, u = 1", "id = 2, u = 2", "id = 3, u = null");
    }
    assertThat(file.inspect().tables()).containsAll(others);
    assertThat(file.rows("PRAGMA foreign_key_check")).isEmpty();
    assertThatThrownBy(() -> file.run("INSERT INTO child_cascade VALUES (9, 9)"))
        .hasMessageContaining("FOREIGN KEY constraint failed");
  }

  @Test
  void tableThatRefersToItselfGoesOnDoingSo() {
    file.run(
        "CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent INT REFERENCES nodes (id) ON DELETE CASCADE)",
        "INSERT INTO nodes VALUES (1, NULL), (2, 1), (3, 2)");
    AlterTable change = withCheck("nodes", "id > 0");
    file.apply(change);
    assertThat(file.table("nodes")).isEqualTo(change.after());
    file.run("DELETE FROM nodes WHERE id = 2");
    assertThat(file.rows("SELECT id FROM nodes")).containsExactly("id = 1");
  }

  @Test
  void viewsOnTheTableAndBrokenOnesElsewhereSurvive() {
    file.run(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)",
        "INSERT INTO users VALUES (1, 'a')",
        "CREATE VIEW names AS SELECT name FROM users",
        "CREATE VIEW upper_names AS SELECT upper(name) AS name FROM names",
        "CREATE VIEW broken AS SELECT * FROM nowhere");
    var views = file.inspect().views();
    file.apply(withCheck("users", "id > 0"));
    assertThat(file.inspect().views()).isEqualTo(views);
    assertThat(file.rows("SELECT name FROM upper_names")).containsExactly("name = A");
  }

  @Test
  void triggersOfOtherTablesGoOnWorking() {
    file.run(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, posts INT DEFAULT 0)",
        "CREATE TABLE posts (id INTEGER PRIMARY KEY, u INT)",
        "INSERT INTO users (id) VALUES (1)",
        "CREATE TRIGGER counts AFTER INSERT ON posts BEGIN UPDATE users SET posts = posts + 1 WHERE id = new.u; END");
    file.apply(withCheck("users", "id > 0"));
    file.run("INSERT INTO posts VALUES (1, 1)");
    assertThat(file.rows("SELECT posts FROM users")).containsExactly("posts = 1");
  }

  @Test
  void ownTriggersAreMadeAgainByThePlanAndNeverLost() {
    file.run(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, n INT DEFAULT 0)",
        "INSERT INTO users (id) VALUES (1)",
        "CREATE TRIGGER Counts AFTER UPDATE ON users WHEN new.n IS old.n BEGIN UPDATE users SET n = n + 1; END");
    Trigger trigger = file.inspect().triggers().get(0);
    AlterTable change = withCheck("users", "id > 0");
    assertThatThrownBy(() -> file.apply(change))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.EXPECTATION_FAILED))
        .hasMessageContaining("trigger_that_would_be_lost = Counts");
    assertThat(file.table("users")).isEqualTo(change.before());
    file.apply(new DropObject(trigger), change, new CreateObject(trigger));
    assertThat(file.inspect().triggers()).containsExactly(trigger);
    assertThat(file.rows("SELECT n FROM users")).containsExactly("n = 0");
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
  void rowsThatAConflictClauseWouldSwallowStopTheRun() {
    file.run("CREATE TABLE a (x TEXT)", "INSERT INTO a VALUES ('1'), ('1')");
    Table before = file.table("a");
    PrimaryKey key =
        new PrimaryKey(
            null,
            PrimaryKey.of(null, List.of("x")).parts(),
            List.of(),
            dev.okra.domain.relational.Deferrability.NOT_DEFERRABLE,
            dev.okra.domain.relational.Attributes.of("on_conflict", "IGNORE"));
    assertThatThrownBy(
            () ->
                file.apply(
                    new AlterTable(
                        before, before.withPrimaryKey(key), List.of(new AddConstraint(key)))))
        .hasMessageContaining("rows_before = 2, rows_after = 1");
    assertThat(file.rows("SELECT x FROM a")).hasSize(2);
  }

  @Test
  void renamedTablesTakeTheirReferencesAlong() {
    file.run(
        "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, x INT)",
        "CREATE TABLE posts (id INTEGER PRIMARY KEY, u INT REFERENCES users (id))",
        "CREATE VIEW v AS SELECT id FROM users",
        "INSERT INTO users VALUES (3, 1)",
        "INSERT INTO posts VALUES (1, 3)");
    for (String name : List.of("Users", "people", "a \"b", "USERS")) {
      ObjectName before = file.table("posts").foreignKeys().get(0).referencedTable();
      file.apply(new Change.RenameTable(before, ObjectName.of(name)));
      assertThat(file.table("posts").foreignKeys().get(0).referencedTable())
          .isEqualTo(ObjectName.of(name));
      assertThat(file.table(name).columns()).hasSize(2);
      assertThat(file.rows("SELECT id FROM v")).containsExactly("id = 3");
    }
  }

  @Test
  void renameAndRebuildInOnePlanKeepEverything() {
    file.run(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)",
        "CREATE TABLE posts (id INTEGER PRIMARY KEY, u INT REFERENCES users (id) ON DELETE CASCADE)",
        "INSERT INTO users VALUES (1, 'a')",
        "INSERT INTO posts VALUES (1, 1)");
    Table people = file.table("users").withName(ObjectName.of("people"));
    Check check = Check.of("c", "length(name) < 5");
    file.apply(
        new Change.RenameTable(ObjectName.of("users"), people.name()),
        new AlterTable(
            people, people.withChecks(List.of(check)), List.of(new AddConstraint(check))));
    assertThat(file.rows("SELECT u FROM posts")).containsExactly("u = 1");
    assertThat(file.table("posts").foreignKeys().get(0).referencedTable()).isEqualTo(people.name());
    file.run("DELETE FROM people");
    assertThat(file.rows("SELECT u FROM posts")).isEmpty();
  }

  @Test
  void droppedCheckNoLongerApplies() {
    file.run("CREATE TABLE a (x TEXT, CONSTRAINT c CHECK (x <> ''))");
    Table before = file.table("a");
    file.apply(
        new AlterTable(
            before,
            before.withChecks(List.of()),
            List.of(new DropConstraint(before.checks().get(0)))));
    file.run("INSERT INTO a VALUES ('')");
    assertThat(file.table("a").checks()).isEmpty();
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
