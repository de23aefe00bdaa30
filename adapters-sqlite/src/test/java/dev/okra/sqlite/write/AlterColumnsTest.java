package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.TableChange.AddColumn;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.change.TableChange.DropConstraint;
import dev.okra.domain.change.TableChange.RenameColumn;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of step that concerns columns, forth and back, on a table with rows. */
class AlterColumnsTest extends AlteredUsers {
  @Test
  void addsNullableColumnInPlace() {
    given(USERS);
    Column bio = Column.of("bio", TEXT, true).withCollation("NOCASE");
    Script script = thereAndBack(USERS, with(bio), rows(), new AddColumn(bio, 3));
    assertThat(script.statements())
        .extracting(Statement::sql)
        .containsExactly("ALTER TABLE users ADD COLUMN bio TEXT COLLATE NOCASE");
  }

  @Test
  void addsRequiredColumnWithItsCheckInPlace() {
    given(USERS);
    Column role = Column.of("role", TEXT, false).withDefault(new Expression("'MEMBER'"));
    Check check = Check.of("users_role_check", "role IN ('MEMBER', 'ADMIN')");
    Table after = with(role).withChecks(List.of(check));
    AlterTable change =
        new AlterTable(USERS, after, List.of(new AddColumn(role, 3), new AddConstraint(check)));
    Script script = file.apply(change);
    assertThat(rebuilds(script)).isFalse();
    assertThat(file.table("users")).isEqualTo(after);
    assertThat(file.rows("SELECT DISTINCT role FROM users")).containsExactly("role = MEMBER");
    file.apply(change.inverse());
    assertThat(file.table("users")).isEqualTo(USERS);
    assertThat(rows()).hasSize(3);
  }

  @Test
  void addsColumnWithItsForeignKeyInPlace() {
    given(USERS);
    Column boss = Column.of("boss_id", TEXT, true);
    ForeignKey key = foreignKey("users_boss_id_fkey", "boss_id");
    Table after = with(boss).withForeignKeys(List.of(key));
    Script script =
        thereAndBack(USERS, after, rows(), new AddColumn(boss, 3), new AddConstraint(key));
    assertThat(rebuilds(script)).isFalse();
  }

  @Test
  void givesEachRowItsOwnValueOfAnExpression() {
    given(USERS);
    Column token =
        Column.of("token", TEXT, false).withDefault(new Expression("hex(randomblob(16))"));
    Script script = thereAndBack(USERS, with(token), rows(), new AddColumn(token, 3));
    assertThat(rebuilds(script)).isTrue();
    file.apply(new AlterTable(USERS, with(token), List.of(new AddColumn(token, 3))));
    assertThat(file.rows("SELECT DISTINCT token FROM users")).hasSize(3);
  }

  @Test
  void addsGeneratedColumns() {
    given(USERS);
    Column computed =
        Column.of("upper_name", TEXT, true)
            .withGenerated(new Generated(new Expression("upper(name)"), false));
    Column stored = computed.withGenerated(new Generated(new Expression("upper(name)"), true));
    Script direct = thereAndBack(USERS, with(computed), rows(), new AddColumn(computed, 3));
    Script rebuilt = thereAndBack(USERS, with(stored), rows(), new AddColumn(stored, 3));
    assertThat(rebuilds(direct)).isFalse();
    assertThat(rebuilds(rebuilt)).isTrue();
  }

  @Test
  void keepsValuesOfAColumnThatIsNoLongerGenerated() {
    Column generated =
        Column.of("upper_name", TEXT, true)
            .withGenerated(new Generated(new Expression("upper(name)"), true));
    given(with(generated));
    Column plain = generated.withGenerated(null);
    thereAndBack(
        with(generated), with(plain), rows(), new AlterColumn(generated, plain, List.of()));
    file.apply(
        new AlterTable(
            with(generated), with(plain), List.of(new AlterColumn(generated, plain, List.of()))));
    assertThat(file.rows("SELECT upper_name FROM users WHERE id = 'a'"))
        .containsExactly("upper_name = ANN");
  }

  @Test
  void renamesColumnsInARebuildAndInTheKeysOfOtherTables() {
    given(USERS);
    file.run(
        "CREATE TABLE posts (id TEXT PRIMARY KEY, user_id TEXT REFERENCES users (id))",
        "INSERT INTO posts VALUES ('p', 'a')");
    Column key = ID.withName("key");
    Column age = AGE.withNullable(true).withDefault(new Expression("5"));
    Table after =
        USERS
            .withColumns(List.of(key, NAME, age))
            .withPrimaryKey(PrimaryKey.of("users_pkey", List.of("key")));
    AlterTable change =
        new AlterTable(
            USERS,
            after,
            List.of(new RenameColumn("id", "key"), new AlterColumn(AGE, age, List.of())));
    file.apply(change);
    assertThat(file.table("users")).isEqualTo(after);
    assertThat(file.table("posts").foreignKeys().get(0).referencedColumns()).containsExactly("key");
    file.apply(change.inverse());
    assertThat(file.table("users")).isEqualTo(USERS);
    assertThat(file.table("posts").foreignKeys().get(0).referencedColumns()).containsExactly("id");
    assertThat(rows()).hasSize(3);
  }

  @Test
  void dropsAndAddsAnotherColumnOfTheSameName() {
    given(USERS);
    Column text = AGE.withType(TEXT);
    AlterTable change =
        new AlterTable(
            USERS,
            USERS.withColumns(List.of(ID, NAME, text)),
            List.of(
                new TableChange.DropColumn(AGE, 2),
                new AddColumn(text, 2),
                new AddConstraint(Check.of("c", "1"))));
    file.apply(
        new AlterTable(
            USERS, change.after().withChecks(List.of(Check.of("c", "1"))), change.changes()));
    assertThat(rows())
        .containsExactly(
            "id = a, name = Ann, age = null",
            "id = b, name = it's, age = null",
            "id = c, name = null, age = null");
  }

  @Test
  void changesTypesWithoutLoss() {
    given(USERS);
    Column text = AGE.withType(TEXT);
    thereAndBack(USERS, altered(text), rows(), new AlterColumn(AGE, text, List.of()));
    Column blob = NAME.withType(BuiltIn.of("BLOB"));
    thereAndBack(USERS, altered(blob), rows(), new AlterColumn(NAME, blob, List.of()));
    file.apply(
        new AlterTable(USERS, altered(text), List.of(new AlterColumn(AGE, text, List.of()))));
    assertThat(file.rows("SELECT typeof(age) AS t FROM users ORDER BY id"))
        .containsExactly("t = text", "t = null", "t = text");
  }

  @Test
  void changesNullabilityAndDefault() {
    given(USERS);
    Column id = ID.withDefault(new Expression("'x'"));
    thereAndBack(USERS, altered(id), rows(), new AlterColumn(ID, id, List.of()));
    Table required = altered(ID.withNullable(true));
    thereAndBack(USERS, required, rows(), new AlterColumn(ID, ID.withNullable(true), List.of()));
  }

  @Test
  void renamesValuesInAllRowsAtOnce() {
    Check before = Check.of("c", "name IN ('Ann', 'it''s')");
    Check after = Check.of("c", "name IN ('it''s', 'Ann', 'other')");
    given(USERS.withChecks(List.of(before)));
    thereAndBack(
        USERS.withChecks(List.of(before)),
        USERS.withChecks(List.of(after)),
        List.of(
            "id = a, name = it's, age = 30",
            "id = b, name = Ann, age = null",
            "id = c, name = null, age = -7"),
        new DropConstraint(before),
        new AlterColumn(
            NAME, NAME, List.of(new ValueRename("Ann", "it's"), new ValueRename("it's", "Ann"))),
        new AddConstraint(after));
  }
}
