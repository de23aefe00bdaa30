package dev.okra.diff.scope;

import static dev.okra.diff.Schemas.lines;
import static dev.okra.diff.Schemas.number;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static dev.okra.diff.Schemas.text;
import static dev.okra.diff.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a schema language cannot say of a table stays as it is. */
class UndeclaredPartsTest {
  private static final ObjectName USERS = ObjectName.of("users");

  @Test
  void keepsATableWithoutAPrimaryKey() {
    Table log = Table.of(ObjectName.of("log"), List.of(text("line")));
    assertThat(plan(schema(table("users"), log), schema(table("users")))).isEmpty();
  }

  @Test
  void keepsTheNamesOfKeysThatSomebodyElseHasChosen() {
    Table users = table("users").withPrimaryKey(PrimaryKey.of("pk_users", List.of("id")));
    Table present = posts("fk_posts_author");
    assertThat(plan(schema(users, present), schema(table("users"), posts("posts_author_fkey"))))
        .isEmpty();
  }

  @Test
  void renamesKeysThatOkraNamedAlongWithTheirTable() {
    Table people = table("people");
    Renames renames =
        new Renames(
            List.of(new TableRename(USERS, people.name(), Origin.HINT)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(
            lines(
                engine()
                    .diff(
                        schema(table("users")),
                        schema(people),
                        renames,
                        DiffOptions.DECLARED.withQuestions(false))))
        .anyMatch(l -> l.contains("people_pkey"));
  }

  @Test
  void takesASequenceOfTheColumnForAnIdentity() {
    Column id = number("id").withNullable(false);
    Expression next = new Expression("nextval('users_id_seq'::regclass)");
    Sequence sequence =
        new Sequence(
            ObjectName.of("users_id_seq"),
            null,
            1,
            1,
            null,
            null,
            1,
            false,
            new ColumnName(USERS, "id"),
            null);
    DatabaseSchema serial =
        schema(table("users").withColumns(List.of(id.withDefault(next))))
            .withSequences(List.of(sequence));
    Table wanted = table("users").withColumns(List.of(id.withIdentity(Identity.BY_DEFAULT)));
    assertThat(plan(serial, schema(wanted))).isEmpty();
  }

  @Test
  void keepsIndexesForeignKeysAndChecksThatItHasNoWordsFor() {
    Table wanted = with(table("users", "name"), number("boss"));
    assertThat(plan(schema(withUndeclarable(wanted)), schema(wanted))).isEmpty();
  }

  @Test
  void dropsThemWithTheirColumns() {
    Table present = withUndeclarable(with(table("users", "name"), number("boss")));
    assertThat(plan(schema(present), schema(table("users", "name"))))
        .containsExactly("alter users: drop users_boss, drop lax, drop boss");
    assertThat(plan(schema(present), schema(with(table("users"), number("boss")))))
        .containsExactly("alter users: drop users_name_search, drop name");
  }

  @Test
  void dropsAForeignKeyWithTheTableThatItRefersTo() {
    Table teams = table("teams");
    Table present = with(table("users"), number("team")).withForeignKeys(List.of(toTeams()));
    Table wanted = with(table("users"), number("team"));
    assertThat(plan(schema(present, teams), schema(wanted)))
        .containsExactly("alter users: drop users_team", "drop teams");
  }

  @Test
  void keepsAForeignKeyToATableThatStaysUndeclared() {
    Table teams = table("teams").withPrimaryKey(null);
    Table present = with(table("users"), number("team")).withForeignKeys(List.of(toTeams()));
    Table wanted = with(table("users"), number("team"));
    assertThat(plan(schema(present, teams), schema(wanted))).isEmpty();
  }

  private static ForeignKey toTeams() {
    return ForeignKey.of(
        "users_team",
        List.of("team"),
        ObjectName.of("teams"),
        List.of("id"),
        ReferentialAction.CASCADE,
        ReferentialAction.NO_ACTION);
  }

  private static Table withUndeclarable(Table users) {
    Index byClass =
        Index.of(
            "users_name_search",
            false,
            List.of(
                new IndexPart(
                    new IndexPart.ColumnKey("name"), false, null, null, "text_pattern_ops", null)));
    ForeignKey deferred =
        new ForeignKey(
            "users_boss",
            List.of("boss"),
            USERS,
            List.of("id"),
            ReferentialAction.NO_ACTION,
            ReferentialAction.NO_ACTION,
            false,
            Deferrability.INITIALLY_DEFERRED,
            true);
    Check lax = new Check("lax", new Expression("boss > 0"), true, false, false);
    return users
        .withIndexes(List.of(byClass))
        .withForeignKeys(List.of(deferred))
        .withChecks(List.of(lax));
  }

  @Test
  void dropsIndexesThatItCouldDeclare() {
    Index plain = Index.of("users_name", false, List.of(IndexPart.column("name")));
    Table wanted = table("users", "name");
    assertThat(plan(schema(wanted.withIndexes(List.of(plain))), schema(wanted))).isNotEmpty();
  }

  @Test
  void keepsACollationAsLongAsTheTypeStays() {
    Column folded = text("mail").withCollation("NOCASE");
    Table present = with(table("users"), folded);
    assertThat(plan(schema(present), schema(with(table("users"), text("mail"))))).isEmpty();
  }

  private static Table posts(String keyName) {
    ForeignKey key =
        ForeignKey.of(
            keyName,
            List.of("author"),
            USERS,
            List.of("id"),
            ReferentialAction.RESTRICT,
            ReferentialAction.CASCADE);
    return with(table("posts"), number("author")).withForeignKeys(List.of(key));
  }

  private static DiffEngine engine() {
    return new DiffEngine(SchemaTraits.inPlace().capabilities());
  }

  private static List<String> plan(DatabaseSchema current, DatabaseSchema desired) {
    return lines(
        engine().diff(current, desired, Renames.NONE, DiffOptions.DECLARED.withQuestions(false)));
  }
}
