package dev.okra.diff.planner;

import static dev.okra.diff.Schemas.diff;
import static dev.okra.diff.Schemas.lines;
import static dev.okra.diff.Schemas.number;
import static dev.okra.diff.Schemas.reference;
import static dev.okra.diff.Schemas.referring;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static dev.okra.diff.Schemas.text;
import static dev.okra.diff.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanOrderTest {
  private static final ObjectName ROLE = ObjectName.of("role");

  @Test
  void makesReferencedTablesFirstWhateverTheirNames() {
    DatabaseSchema desired = schema(referring("apples", "tree_id", "trees"), table("trees"));
    assertThat(lines(diff(DatabaseSchema.EMPTY, desired)))
        .containsExactly("create trees", "create apples");
  }

  @Test
  void makesAnIndexBeforeTheForeignKeyOfTheSameTableThatRestsOnIt() {
    Index codes = Index.of("codes", true, List.of(IndexPart.column("code")));
    ForeignKey up =
        reference("trees", "up", "trees")
            .withColumns(List.of("up"), ObjectName.of("trees"), List.of("code"));
    Table trees =
        with(table("trees"), number("code"), number("up"))
            .withIndexes(List.of(codes))
            .withForeignKeys(List.of(up));
    assertThat(lines(diff(DatabaseSchema.EMPTY, schema(trees))))
        .containsExactly("create trees", "alter trees: add trees_up_fkey");
    Table bare = with(table("trees"), number("code"), number("up"));
    assertThat(lines(diff(schema(bare), schema(trees))))
        .containsExactly("alter trees: add codes", "alter trees: add trees_up_fkey");
    assertThat(lines(diff(schema(bare.withIndexes(List.of(codes))), schema(trees))))
        .containsExactly("alter trees: add trees_up_fkey");
  }

  @Test
  void dropsReferringTablesFirst() {
    DatabaseSchema current = schema(referring("zebras", "cage_id", "cages"), table("cages"));
    assertThat(lines(diff(current, DatabaseSchema.EMPTY)))
        .containsExactly("drop zebras", "drop cages");
  }

  @Test
  void dropsForeignKeyBeforeReferencedTable() {
    Table birds = with(table("birds"), number("cage_id"));
    DatabaseSchema current =
        schema(
            birds.withForeignKeys(List.of(reference("birds", "cage_id", "cages"))), table("cages"));
    assertThat(lines(diff(current, schema(birds))))
        .containsExactly("alter birds: drop birds_cage_id_fkey", "drop cages");
  }

  @Test
  void addsForeignKeysOfACircleLast() {
    DatabaseSchema desired =
        schema(referring("eggs", "hen_id", "hens"), referring("hens", "egg_id", "eggs"));
    assertThat(lines(diff(DatabaseSchema.EMPTY, desired)))
        .containsExactly("create hens", "create eggs", "alter hens: add hens_egg_id_fkey");
    assertThat(lines(diff(desired, DatabaseSchema.EMPTY)))
        .containsExactly("alter hens: drop hens_egg_id_fkey", "drop eggs", "drop hens");
  }

  @Test
  void leavesForeignKeysInTablesThatAreMadeAsAWhole() {
    DatabaseSchema desired =
        schema(referring("eggs", "hen_id", "hens"), referring("hens", "egg_id", "eggs"));
    assertThat(lines(diff(SchemaTraits.rebuilding(), DatabaseSchema.EMPTY, desired, Renames.NONE)))
        .containsExactly("create hens", "create eggs");
  }

  @Test
  void keepsAForeignKeyToItselfInTheNewTable() {
    DatabaseSchema desired = schema(referring("staff", "boss_id", "staff"));
    assertThat(lines(diff(DatabaseSchema.EMPTY, desired))).containsExactly("create staff");
  }

  @Test
  void takesForeignKeysAwayWhileTheColumnsOnBothEndsChangeTheirType() {
    SqlType uuid = BuiltIn.of("uuid");
    Table cages = table("cages");
    Table birds = referring("birds", "cage_id", "cages");
    Table newCages =
        cages.withColumns(cages.columns().stream().map(c -> c.withType(uuid)).toList());
    Table newBirds =
        birds.withColumns(
            birds.columns().stream()
                .map(c -> c.name().equals("cage_id") ? c.withType(uuid) : c)
                .toList());
    assertThat(lines(diff(schema(cages, birds), schema(newCages, newBirds))))
        .containsExactly(
            "alter birds: drop birds_cage_id_fkey",
            "alter cages: alter id",
            "alter birds: alter cage_id, add birds_cage_id_fkey");
  }

  @Test
  void takesAForeignKeyAwayWhileTheUniqueKeyUnderItIsMadeAgain() {
    Index key = Index.of("cages_code_key", true, List.of(IndexPart.column("code")));
    Table cages = table("cages", "code").withIndexes(List.of(key));
    Table birds =
        with(table("birds"), text("code"))
            .withForeignKeys(
                List.of(
                    reference("birds", "code", "cages")
                        .withColumns(List.of("code"), cages.name(), List.of("code"))));
    Table after = cages.withIndexes(List.of(key.withNullsDistinct(false)));
    assertThat(lines(diff(schema(cages, birds), schema(after, birds))))
        .containsExactly(
            "alter birds: drop birds_code_fkey",
            "alter cages: drop cages_code_key, add cages_code_key",
            "alter birds: add birds_code_fkey");
  }

  @Test
  void givesUpTheNameOfAnIndexBeforeAnotherTableTakesIt() {
    Index index = Index.of("by_name", false, List.of(IndexPart.column("name")));
    Table apples = table("apples", "name");
    Table birds = table("birds", "name");
    assertThat(
            lines(
                diff(
                    schema(apples, birds.withIndexes(List.of(index))),
                    schema(apples.withIndexes(List.of(index)), birds))))
        .containsExactly("alter birds: drop by_name", "alter apples: add by_name");
  }

  @Test
  void dropsAndMakesAViewAgainAroundAColumnThatItReads() {
    View view = reading("names", "birds", "SELECT name FROM birds");
    Table after = with(table("birds"), text("name").withType(BuiltIn.of("varchar", 20)));
    assertThat(
            lines(
                diff(
                    schema(table("birds", "name")).withViews(List.of(view)),
                    schema(after).withViews(List.of(view)))))
        .containsExactly("drop View names", "alter birds: alter name", "create View names");
  }

  @Test
  void leavesAViewAloneThatDoesNotReadTheColumn() {
    View view = reading("names", "birds", "SELECT name FROM birds");
    Table before = table("birds", "name", "colour");
    assertThat(
            lines(
                diff(
                    schema(before).withViews(List.of(view)),
                    schema(table("birds", "name")).withViews(List.of(view)))))
        .containsExactly("alter birds: drop colour");
  }

  @Test
  void makesTriggersAndViewsAgainAroundATableThatIsMadeAgain() {
    View view = reading("ids", "birds", "SELECT id FROM birds");
    Trigger trigger = trigger("birds_touch", "birds");
    Table before = table("birds", "name");
    Table after = before.withChecks(List.of(Check.of(null, "name <> ''")));
    assertThat(
            lines(
                diff(
                    SchemaTraits.rebuilding(),
                    schema(before).withViews(List.of(view)).withTriggers(List.of(trigger)),
                    schema(after).withViews(List.of(view)).withTriggers(List.of(trigger)),
                    Renames.NONE)))
        .containsExactly(
            "drop Trigger birds_touch",
            "drop View ids",
            "alter birds: add null",
            "create View ids",
            "create Trigger birds_touch");
  }

  @Test
  void leavesTriggersAndViewsAloneWhereAColumnIsSimplyAdded() {
    View view = reading("ids", "birds", "SELECT id FROM birds");
    Trigger trigger = trigger("birds_touch", "birds");
    assertThat(
            lines(
                diff(
                    SchemaTraits.rebuilding(),
                    schema(table("birds")).withViews(List.of(view)).withTriggers(List.of(trigger)),
                    schema(table("birds", "name"))
                        .withViews(List.of(view))
                        .withTriggers(List.of(trigger)),
                    Renames.NONE)))
        .containsExactly("alter birds: add name");
  }

  @Test
  void makesRoutinesBeforeTriggersAndDropsThemAfter() {
    Routine routine =
        new Routine(
            Routine.Kind.FUNCTION,
            ObjectName.of("touch"),
            "",
            new Expression("CREATE FUNCTION touch() …"),
            null);
    DatabaseSchema with =
        schema(table("birds"))
            .withTriggers(List.of(trigger("birds_touch", "birds")))
            .withRoutines(List.of(routine));
    assertThat(lines(diff(schema(table("birds")), with)))
        .containsExactly("create Routine touch", "create Trigger birds_touch");
    assertThat(lines(diff(with, schema(table("birds")))))
        .containsExactly("drop Trigger birds_touch", "drop Routine touch");
  }

  @Test
  void addsEnumValuesBeforeTablesAndRemovesOthersAfter() {
    Table before = with(table("users"), role("'C'::role"));
    Table after = with(table("users"), role("'D'::role"));
    assertThat(
            lines(
                diff(
                    schema(before).withEnums(List.of(roles("A", "B", "C"))),
                    schema(after).withEnums(List.of(roles("A", "B", "D"))))))
        .containsExactly(
            "enum [A, B, C] to [A, B, D, C]",
            "alter users: alter role",
            "enum [A, B, D, C] to [A, B, D]");
  }

  @Test
  void takesACheckOnAnEnumAwayWhileTheTypeIsMadeAgain() {
    Table users =
        with(table("users"), role(null))
            .withChecks(List.of(Check.of("users_role_check", "role <> 'A'::role")));
    assertThat(
            lines(
                diff(
                    schema(users).withEnums(List.of(roles("A", "B", "C"))),
                    schema(users).withEnums(List.of(roles("A", "B"))))))
        .containsExactly(
            "alter users: drop users_role_check",
            "enum [A, B, C] to [A, B]",
            "alter users: add users_role_check");
  }

  @Test
  void dropsAnEnumAfterItsLastColumn() {
    assertThat(
            lines(
                diff(
                    schema(with(table("users"), role(null))).withEnums(List.of(roles("A"))),
                    schema(table("users")))))
        .containsExactly("alter users: drop role", "drop EnumType role");
  }

  @Test
  void partsASequenceFromAColumnThatGoes() {
    Sequence sequence =
        new Sequence(
            ObjectName.of("birds_seq"),
            null,
            1,
            1,
            null,
            null,
            1,
            false,
            new ColumnName(ObjectName.of("birds"), "id"),
            null);
    DatabaseSchema with = schema(table("birds")).withSequences(List.of(sequence));
    assertThat(lines(diff(with, DatabaseSchema.EMPTY)))
        .containsExactly("replace Sequence birds_seq", "drop birds", "drop Sequence birds_seq");
    assertThat(lines(diff(DatabaseSchema.EMPTY, with)))
        .containsExactly("create Sequence birds_seq", "create birds", "replace Sequence birds_seq");
  }

  @Test
  void ordersAViewAfterTheViewThatItReads() {
    View first = reading("z_all", "birds", "SELECT id FROM birds");
    View second = reading("a_some", "z_all", "SELECT id FROM z_all");
    DatabaseSchema with = schema(table("birds")).withViews(List.of(second, first));
    assertThat(lines(diff(schema(table("birds")), with)))
        .containsExactly("create View z_all", "create View a_some");
    assertThat(lines(diff(with, schema(table("birds")))))
        .containsExactly("drop View a_some", "drop View z_all");
  }

  private static View reading(String name, String relation, String query) {
    return new View(
        ObjectName.of(name),
        List.of(),
        new Expression(query),
        false,
        List.of(),
        List.of(ObjectName.of(relation)),
        null,
        Attributes.NONE);
  }

  private static Trigger trigger(String name, String table) {
    return new Trigger(
        ObjectName.of(name),
        ObjectName.of(table),
        Trigger.Timing.BEFORE,
        List.of(Trigger.Event.UPDATE),
        List.of(),
        true,
        null,
        new Expression("EXECUTE FUNCTION touch()"),
        null);
  }

  private static Column role(@Nullable String value) {
    return text("role")
        .withType(new SqlType.UserDefined(ROLE))
        .withDefault(value == null ? null : new Expression(value));
  }

  private static EnumType roles(String... values) {
    return new EnumType(ROLE, List.of(values), null);
  }
}
