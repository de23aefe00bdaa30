package dev.okra.sqlite.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.Trigger.Timing;
import dev.okra.domain.relational.View;
import dev.okra.jdbc.session.JdbcSession;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.Function;

class SqliteNormalizerTest {
  private static final BuiltIn TEXT = BuiltIn.of("TEXT");
  private static final Table USERS =
      Table.of(
          ObjectName.of("users"),
          List.of(Column.of("id", TEXT, false), Column.of("name", TEXT, true)));

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

  private DatabaseSchema normalized(DatabaseSchema desired) {
    return new SqliteNormalizer().normalize(file.session(), desired, file.inspect());
  }

  private static DatabaseSchema of(Table... tables) {
    return DatabaseSchema.EMPTY.withTables(List.of(tables));
  }

  @Test
  void expressionsComeInTheWordsInWhichTheyWillBeRead() {
    Table written =
        USERS
            .withColumns(
                List.of(
                    USERS
                        .columns()
                        .get(0)
                        .withDefault(new Expression("( lower( hex(randomblob(4)) ) )")),
                    USERS.columns().get(1).withDefault(new Expression("NULL"))))
            .withChecks(List.of(Check.of("c", "(length(\"name\")<5)")))
            .withIndexes(
                List.of(
                    Index.of("i", false, List.of(IndexPart.expression("lower(name )")))
                        .withWhere(new Expression("name is not null"))));
    Table expected =
        USERS
            .withColumns(
                List.of(
                    USERS.columns().get(0).withDefault(new Expression("lower(hex(randomblob(4)))")),
                    USERS.columns().get(1)))
            .withChecks(List.of(Check.of("c", "length(name) < 5")))
            .withIndexes(
                List.of(
                    Index.of("i", false, List.of(IndexPart.expression("lower(name)")))
                        .withWhere(new Expression("name IS NOT NULL"))));
    assertThat(normalized(of(written))).isEqualTo(of(expected));
    assertThat(file.inspect()).isEqualTo(DatabaseSchema.EMPTY);
  }

  @Test
  void impliedNullabilityIsSaid() {
    Table written =
        USERS
            .withColumns(List.of(Column.of("id", BuiltIn.of("INTEGER"), true)))
            .withPrimaryKey(PrimaryKey.of("k", List.of("id")));
    assertThat(normalized(of(written)).tables().get(0).columns())
        .containsExactly(Column.of("id", BuiltIn.of("INTEGER"), false));
  }

  @Test
  void expressionsThatSqliteRefusesAreNamedBeforeAnythingIsTouched() {
    Table wrong = USERS.withChecks(List.of(Check.of("c", "nothing > 1")));
    assertThatThrownBy(() -> normalized(of(wrong)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void viewsAndTriggersThatSayTheSameAreTakenForThoseThatAreThere() {
    file.run(
        "CREATE TABLE users (id TEXT NOT NULL, title TEXT)",
        "CREATE VIEW v AS SELECT \"title\" FROM users",
        "CREATE TRIGGER t AFTER UPDATE ON users BEGIN SELECT \"title\" FROM users; END",
        "ALTER TABLE users RENAME COLUMN title TO name");
    DatabaseSchema current = file.inspect();
    View view = View.of(ObjectName.of("v"), "select  name\nFROM users");
    Trigger trigger =
        new Trigger(
            ObjectName.of("t"),
            ObjectName.of("users"),
            Timing.AFTER,
            List.of(Event.UPDATE),
            List.of(),
            true,
            null,
            new Expression("BEGIN\n  SELECT name FROM users;\nEND"),
            null);
    assertThat(normalized(of(USERS).withViews(List.of(view)).withTriggers(List.of(trigger))))
        .isEqualTo(current);
    View other = View.of(ObjectName.of("v"), "SELECT id FROM users");
    assertThat(normalized(of(USERS).withViews(List.of(other))).views())
        .extracting(v -> v.query().sql(), View::dependencies)
        .containsExactly(tuple("SELECT id FROM users", List.of(ObjectName.of("users"))));
  }

  @Test
  void objectsThatAreThereAlreadyAreNotAskedAbout() throws SQLException {
    // A function of the application's own, which no database in memory knows.
    Function.create(((JdbcSession) file.session()).connection(), "own", new OwnFunction());
    file.run("CREATE TABLE users (id TEXT NOT NULL, name TEXT, CONSTRAINT c CHECK (own(name)))");
    Table users = USERS.withChecks(List.of(Check.of("c", "own(name)")));
    Table posts = USERS.withName(ObjectName.of("posts"));
    assertThat(normalized(of(users, posts))).isEqualTo(of(users, posts));
    assertThatThrownBy(() -> normalized(of(users.withName(ObjectName.of("others")))))
        .hasMessageContaining("no such function: own");
  }

  private static final class OwnFunction extends Function {
    @Override
    protected void xFunc() throws SQLException {
      result(1);
    }
  }

  @Test
  void triggersOnTablesThatStayAreChecked() {
    file.run("CREATE TABLE users (id TEXT NOT NULL, name TEXT)");
    Trigger wrong =
        new Trigger(
            ObjectName.of("t"),
            ObjectName.of("users"),
            Timing.AFTER,
            List.of(Event.UPDATE),
            List.of("nothing"),
            true,
            null,
            new Expression("BEGIN SELECT 1 FROM; END"),
            null);
    assertThatThrownBy(() -> normalized(of(USERS).withTriggers(List.of(wrong))))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("syntax error");
  }
}
