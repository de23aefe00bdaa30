package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.change.TableChange.AddColumn;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.change.TableChange.AddIndex;
import dev.okra.domain.change.TableChange.AlterConstraint;
import dev.okra.domain.change.TableChange.DropConstraint;
import dev.okra.domain.change.TableChange.RenameColumn;
import dev.okra.domain.change.TableChange.RenameConstraint;
import dev.okra.domain.change.TableChange.RenameIndex;
import dev.okra.domain.change.TableChange.ReorderColumns;
import dev.okra.domain.change.TableChange.SetAttributes;
import dev.okra.domain.plan.Script;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each kind of step that concerns keys, checks, indexes and the table, forth and back, on a table
 * with rows.
 */
class AlterConstraintsTest extends AlteredUsers {
  @Test
  void renamesColumnInPlaceAndCarriesKeysChecksAndIndexesAlong() {
    Table before =
        USERS
            .withChecks(List.of(Check.of("c", "length(name) > 1")))
            .withIndexes(
                List.of(
                    Index.of("i", true, List.of(IndexPart.expression("lower(name)")))
                        .withWhere(new Expression("name IS NOT NULL"))));
    given(before);
    Table after =
        USERS
            .withColumns(List.of(ID, NAME.withName("order"), AGE))
            .withChecks(List.of(Check.of("c", "length(\"order\") > 1")))
            .withIndexes(
                List.of(
                    Index.of("i", true, List.of(IndexPart.expression("lower(\"order\")")))
                        .withWhere(new Expression("\"order\" IS NOT NULL"))));
    AlterTable change = new AlterTable(before, after, List.of(new RenameColumn("name", "order")));
    Script script = file.apply(change);
    assertThat(rebuilds(script)).isFalse();
    assertThat(file.table("users")).isEqualTo(after);
    file.apply(change.inverse());
    assertThat(file.table("users")).isEqualTo(before);
    assertThat(rows()).hasSize(3);
  }

  @Test
  void reordersColumns() {
    given(USERS);
    Table after = USERS.withColumns(List.of(AGE, ID, NAME));
    AlterTable change =
        new AlterTable(
            USERS,
            after,
            List.of(
                new ReorderColumns(List.of("id", "name", "age"), List.of("age", "id", "name"))));
    file.apply(change);
    assertThat(file.table("users")).isEqualTo(after);
    file.apply(change.inverse());
    assertThat(file.table("users")).isEqualTo(USERS);
  }

  @Test
  void addsAndDropsEveryKindOfConstraint() {
    given(USERS);
    UniqueConstraint unique = UniqueConstraint.of("u", List.of("name"));
    Check check = Check.of("c", "age > -100");
    ForeignKey key = foreignKey("f", "id");
    thereAndBack(
        USERS,
        USERS
            .withUniqueConstraints(List.of(unique))
            .withChecks(List.of(check))
            .withForeignKeys(List.of(key)),
        rows(),
        new AddConstraint(unique),
        new AddConstraint(check),
        new AddConstraint(key));
  }

  @Test
  void changesPrimaryKeys() {
    given(USERS);
    PrimaryKey key = PrimaryKey.of("k2", List.of("id", "name"));
    PrimaryKey usersKey = PrimaryKey.of("users_pkey", List.of("id"));
    thereAndBack(
        USERS,
        USERS.withPrimaryKey(key),
        rows(),
        new DropConstraint(usersKey),
        new AddConstraint(key));
    thereAndBack(USERS, USERS.withPrimaryKey(null), rows(), new DropConstraint(usersKey));
  }

  @Test
  void altersAndRenamesConstraints() {
    ForeignKey immediate = foreignKey("f", "id");
    ForeignKey deferred =
        new ForeignKey(
            "f",
            immediate.columns(),
            immediate.referencedTable(),
            immediate.referencedColumns(),
            immediate.onDelete(),
            immediate.onUpdate(),
            false,
            Deferrability.INITIALLY_DEFERRED,
            true);
    Table before = USERS.withForeignKeys(List.of(immediate));
    given(before);
    thereAndBack(
        before,
        USERS.withForeignKeys(List.of(deferred)),
        rows(),
        new AlterConstraint(immediate, deferred));
    thereAndBack(
        before,
        USERS.withForeignKeys(List.of(immediate.withName("g"))),
        rows(),
        new RenameConstraint(immediate, immediate.withName("g")));
  }

  @Test
  void addsRenamesAndDropsIndexesInPlace() {
    given(USERS);
    Index index = Index.of("i", true, List.of(IndexPart.column("name").withDescending(true)));
    Script added =
        thereAndBack(USERS, USERS.withIndexes(List.of(index)), rows(), new AddIndex(index));
    assertThat(rebuilds(added)).isFalse();
    Table before = USERS.withIndexes(List.of(index));
    file.apply(new AlterTable(USERS, before, List.of(new AddIndex(index))));
    Script renamed =
        thereAndBack(
            before,
            USERS.withIndexes(List.of(index.withName("j"))),
            rows(),
            new RenameIndex(index, index.withName("j")));
    assertThat(rebuilds(renamed)).isFalse();
  }

  @Test
  void rebuildMakesIndexesAgain() {
    Index index = Index.of("i", true, List.of(IndexPart.expression("lower(name)")));
    Table before = USERS.withIndexes(List.of(index));
    given(before);
    thereAndBack(
        before,
        before.withAttributes(Attributes.of("strict", "true")),
        rows(),
        new SetAttributes(Attributes.NONE, Attributes.of("strict", "true")));
    thereAndBack(
        before,
        before.withAttributes(Attributes.of("without_rowid", "true")),
        rows(),
        new SetAttributes(Attributes.NONE, Attributes.of("without_rowid", "true")));
  }

  @Test
  void addsNumbersToRowsThatHadNone() {
    Table plain = Table.of(ObjectName.of("users"), List.of(NAME, AGE));
    file.apply(new CreateTable(plain));
    file.run("INSERT INTO users (name, age) VALUES ('a', 1), ('b', 2)");
    Column number = Column.of("id", INTEGER, false).withIdentity(Identity.BY_DEFAULT);
    PrimaryKey key = PrimaryKey.of("users_pkey", List.of("id"));
    Table after = plain.withColumns(List.of(number, NAME, AGE)).withPrimaryKey(key);
    AlterTable change =
        new AlterTable(plain, after, List.of(new AddColumn(number, 0), new AddConstraint(key)));
    file.apply(change);
    assertThat(file.table("users")).isEqualTo(after);
    assertThat(rows()).containsExactly("id = 1, name = a, age = 1", "id = 2, name = b, age = 2");
    file.apply(change.inverse());
    assertThat(file.table("users")).isEqualTo(plain);
  }
}
