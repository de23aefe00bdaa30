package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.change.Change.DropObject;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.change.TableChange.DropConstraint;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else is in the database while a table is made again. */
class RebuildSurroundingsTest {
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
      String child = "child_" + action.toLowerCase(Locale.ROOT).replace(' ', '_');
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
}
