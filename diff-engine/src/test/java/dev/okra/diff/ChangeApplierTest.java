package dev.okra.diff;

import static dev.okra.diff.Schemas.number;
import static dev.okra.diff.Schemas.referring;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static dev.okra.diff.Schemas.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeApplierTest {
  private static final ObjectName USERS = ObjectName.of("users");
  private static final ObjectName PEOPLE = ObjectName.of("people");

  @Test
  void foreignKeysFollowARenamedTable() {
    DatabaseSchema after =
        ChangeApplier.apply(
            schema(table("users"), referring("posts", "author_id", "users")),
            List.of(new Change.RenameTable(USERS, PEOPLE)));
    assertThat(after.tables())
        .extracting(Table::name)
        .containsExactly(PEOPLE, ObjectName.of("posts"));
    assertThat(after.tables().get(1).foreignKeys())
        .extracting(ForeignKey::referencedTable)
        .containsExactly(PEOPLE);
  }

  @Test
  void foreignKeysAndSequencesFollowARenamedColumn() {
    Table users = table("users");
    TableChange rename = new TableChange.RenameColumn("id", "number");
    Table renamed =
        users
            .withColumns(List.of(number("number").withNullable(false)))
            .withPrimaryKey(PrimaryKey.of("users_pkey", List.of("number")));
    Sequence sequence =
        new Sequence(
            ObjectName.of("numbers"),
            null,
            1,
            1,
            null,
            null,
            1,
            false,
            new ColumnName(USERS, "id"),
            null);
    DatabaseSchema after =
        ChangeApplier.apply(
            schema(users, referring("posts", "author_id", "users"))
                .withSequences(List.of(sequence)),
            List.of(new Change.AlterTable(users, renamed, List.of(rename))));
    assertThat(after.tables().get(0).foreignKeys().get(0).referencedColumns())
        .containsExactly("number");
    assertThat(after.sequences().get(0).owner()).isEqualTo(new ColumnName(USERS, "number"));
  }

  @Test
  void refusesAChangeThatWasMadeForAnotherState() {
    Table expected = table("users", "name");
    Table present = table("users", "full_name");
    Change change =
        new Change.AlterTable(
            expected, table("users"), List.of(new TableChange.DropColumn(text("name"), 1)));
    assertMisfit(schema(present), change, "table 'users' is not as the change expects it");
    assertMisfit(DatabaseSchema.EMPTY, change, "there is no table 'users'");
    assertMisfit(
        schema(present), new Change.CreateTable(present), "there already is a table 'users'");
    assertMisfit(
        DatabaseSchema.EMPTY,
        new Change.DropObject(View.of(ObjectName.of("names"), "SELECT 1")),
        "there is nothing where 'names' was expected as it was");
  }

  @Test
  void takesTablesForTheSameWhateverTheOrderOfTheirParts() {
    Table present = table("users", "a", "b");
    Table expected = table("users", "b", "a");
    assertThat(
            ChangeApplier.apply(schema(present), List.of(new Change.DropTable(expected))).tables())
        .isEmpty();
  }

  @Test
  void doesNotChangeWhatItIsGiven() {
    DatabaseSchema given = schema(table("users"));
    ChangeApplier.apply(given, List.of(new Change.DropTable(table("users"))));
    assertThat(given).isEqualTo(schema(table("users")));
  }

  private static void assertMisfit(DatabaseSchema schema, Change change, String message) {
    assertThatThrownBy(() -> ChangeApplier.apply(schema, List.of(change)))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DiffErrorCode.CHANGE_DOES_NOT_FIT);
              assertThat(e.text()).isEqualTo(message);
            });
  }
}
