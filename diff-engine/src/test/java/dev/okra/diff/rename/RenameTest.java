package dev.okra.diff.rename;

import static dev.okra.diff.Schemas.diff;
import static dev.okra.diff.Schemas.lines;
import static dev.okra.diff.Schemas.referring;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static dev.okra.diff.Schemas.text;
import static dev.okra.diff.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.diff.DiffErrorCode;
import dev.okra.diff.DiffResult;
import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.ColumnValueRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameTest {

  @Test
  void renamesATableWithItsGeneratedNamesAndFollowsForeignKeysToIt() {
    Index key = Index.of("users_email_key", true, List.of(IndexPart.column("email")));
    DatabaseSchema current =
        schema(
            table("users", "email").withIndexes(List.of(key)),
            referring("posts", "author_id", "users"));
    DatabaseSchema desired =
        schema(
            table("people", "email").withIndexes(List.of(key.withName("people_email_key"))),
            referring("posts", "author_id", "people"));
    assertThat(lines(diff(current, desired, tables(Origin.HINT, "users", "people"))))
        .containsExactly(
            "rename users to people",
            "alter people: rename users_pkey to people_pkey, rename users_email_key to"
                + " people_email_key");
  }

  @Test
  void renamesAcrossSchemas() {
    Table before = table("users");
    Table after = before.withName(new ObjectName("auth", "users"));
    Renames renames =
        new Renames(
            List.of(new TableRename(before.name(), after.name(), Origin.ANSWER)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(lines(diff(schema(before), schema(after), renames)))
        .containsExactly("rename users to auth.users");
  }

  @Test
  void renamesAColumnAndTheIndexNamedAfterIt() {
    Index index = Index.of("users_name_idx", false, List.of(IndexPart.column("name")));
    Index after = Index.of("users_full_name_idx", false, List.of(IndexPart.column("full_name")));
    assertThat(
            lines(
                diff(
                    schema(table("users", "name").withIndexes(List.of(index))),
                    schema(table("users", "full_name").withIndexes(List.of(after))),
                    columns(Origin.HINT, "users", "name", "full_name"))))
        .containsExactly(
            "alter users: rename name to full_name, rename users_name_idx to users_full_name_idx");
  }

  @Test
  void makesACheckAgainThatNamesARenamedColumn() {
    Table before = table("users", "name").withChecks(List.of(Check.of("c", "name <> ''")));
    Table after = table("users", "full_name").withChecks(List.of(Check.of("c", "full_name <> ''")));
    assertThat(
            lines(
                diff(
                    schema(before),
                    schema(after),
                    columns(Origin.HINT, "users", "name", "full_name"))))
        .containsExactly("alter users: drop c, rename name to full_name, add c");
  }

  @Test
  void swapsTwoTablesThroughATemporaryName() {
    DatabaseSchema current = schema(table("a", "x"), table("b", "y"));
    DatabaseSchema desired = schema(table("b", "x"), table("a", "y"));
    assertThat(lines(diff(current, desired, tables(Origin.ANSWER, "a", "b", "b", "a"))))
        .containsExactly(
            "rename a to okra_rename_1",
            "rename b to a",
            "rename okra_rename_1 to b",
            "alter a: rename b_pkey to okra_rename_1",
            "alter b: rename a_pkey to okra_rename_2",
            "alter a: rename okra_rename_1 to a_pkey",
            "alter b: rename okra_rename_2 to b_pkey");
  }

  @Test
  void swapsTwoColumnsThroughATemporaryName() {
    Table before = with(table("t", "a"), text("b").withNullable(false));
    Table after = with(table("t", "b"), text("a").withNullable(false));
    assertThat(
            lines(
                diff(
                    schema(before),
                    schema(after),
                    columns(Origin.ANSWER, "t", "a", "b", "b", "a"))))
        .containsExactly(
            "alter t: rename a to okra_rename_1, rename b to a, rename okra_rename_1 to b");
  }

  @Test
  void renamesAChainFromItsEnd() {
    assertThat(
            lines(
                diff(
                    schema(table("t", "a", "b")),
                    schema(table("t", "b", "c")),
                    columns(Origin.HINT, "t", "a", "b", "b", "c"))))
        .containsExactly("alter t: rename b to c, rename a to b");
  }

  @Test
  void hintDoesNothingOnceTheNewNameExists() {
    assertThat(
            lines(
                diff(
                    schema(table("users"), table("people")),
                    schema(table("people")),
                    tables(Origin.HINT, "users", "people"))))
        .containsExactly("drop users");
  }

  @Test
  void hintsInACircleDoNothingSinceTheyWouldSwapAgainEachTime() {
    assertThat(
            lines(
                diff(
                    schema(table("a"), table("b")),
                    schema(table("a"), table("b")),
                    tables(Origin.HINT, "a", "b", "b", "a"))))
        .isEmpty();
  }

  @Test
  void answerThatFitsNothingNamesTheNearest() {
    assertThatThrownBy(
            () ->
                diff(
                    schema(table("users", "name")),
                    schema(table("users", "full_name")),
                    columns(Origin.ANSWER, "users", "nam", "full_name")))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DiffErrorCode.RENAME_FITS_NOTHING);
              assertThat(e.text()).isEqualTo("there is no column 'users.nam' to rename");
              assertThat(e.hint()).contains("did you mean 'users.name'?");
            });
  }

  @Test
  void answersThatContradictEachOtherAreRefused() {
    assertThatThrownBy(
            () ->
                diff(
                    schema(table("a")),
                    schema(table("b"), table("c")),
                    tables(Origin.ANSWER, "a", "b", "a", "c")))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> assertThat(e.code()).isEqualTo(DiffErrorCode.RENAMES_CONTRADICT));
  }

  @Test
  void carriesRowsAlongWhereAnEnumIsKeptInACheck() {
    assertThatValuesAreRenamed("role IN ('ADMIN', '%s')");
  }

  @Test
  void carriesRowsAlongWhereAListOfAnEnumIsKeptInACheck() {
    assertThatValuesAreRenamed("json_contains(json_array('ADMIN','%s'),`role`)");
    assertThatValuesAreRenamed(
        "length(json(role)) = 1 + length(replace(json(role), json_quote('ADMIN'), ''))"
            + " + length(replace(json(role), json_quote('%s'), ''))");
  }

  private static void assertThatValuesAreRenamed(String condition) {
    Table before =
        table("users", "role").withChecks(List.of(Check.of(null, condition.formatted("GUEST"))));
    Table after = before.withChecks(List.of(Check.of(null, condition.formatted("VISITOR"))));
    ColumnName role = new ColumnName(before.name(), "role");
    Renames renames =
        new Renames(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new ColumnValueRename(role, "GUEST", "VISITOR", Origin.HINT)));
    DiffResult result = diff(SchemaTraits.rebuilding(), schema(before), schema(after), renames);
    Change change = result.plan().bareChanges().findFirst().orElseThrow();
    assertThat(((Change.AlterTable) change).changes())
        .contains(
            new TableChange.AlterColumn(
                text("role"), text("role"), List.of(new ValueRename("GUEST", "VISITOR"))));
    assertThat(result.plan().hazards()).isEmpty();
    assertThat(
            diff(SchemaTraits.rebuilding(), schema(after), schema(after), renames).plan().isEmpty())
        .isTrue();
  }

  @Test
  void renamesAnEnumTypeAndItsValuesAndTheDefaultsFollow() {
    EnumType role = new EnumType(ObjectName.of("role"), List.of("ADMIN", "GUEST"), null);
    EnumType rank = new EnumType(ObjectName.of("rank"), List.of("ADMIN", "VISITOR"), null);
    Renames renames =
        new Renames(
            List.of(),
            List.of(),
            List.of(new Renames.EnumRename(role.name(), rank.name(), Origin.HINT)),
            List.of(new Renames.EnumValueRename(rank.name(), "GUEST", "VISITOR", Origin.HINT)),
            List.of());
    assertThat(
            lines(
                diff(
                    schema(with(table("users"), ofEnum(role, "'GUEST'::role")))
                        .withEnums(List.of(role)),
                    schema(with(table("users"), ofEnum(rank, "'VISITOR'::rank")))
                        .withEnums(List.of(rank)),
                    renames)))
        .containsExactly("rename role to rank", "enum [ADMIN, GUEST] to [ADMIN, VISITOR]");
  }

  private static Column ofEnum(EnumType type, String value) {
    return text("role")
        .withType(new SqlType.UserDefined(type.name()))
        .withDefault(new Expression(value));
  }

  private static Renames tables(Origin origin, String... names) {
    List<TableRename> renames = new ArrayList<>();
    for (int i = 0; i < names.length; i += 2) {
      renames.add(new TableRename(ObjectName.of(names[i]), ObjectName.of(names[i + 1]), origin));
    }
    return new Renames(renames, List.of(), List.of(), List.of(), List.of());
  }

  private static Renames columns(Origin origin, String table, String... names) {
    List<ColumnRename> renames = new ArrayList<>();
    for (int i = 0; i < names.length; i += 2) {
      renames.add(
          new ColumnRename(new ColumnName(ObjectName.of(table), names[i + 1]), names[i], origin));
    }
    return new Renames(List.of(), renames, List.of(), List.of(), List.of());
  }
}
