package dev.okra.diff.hazard;

import static dev.okra.diff.Schemas.diff;
import static dev.okra.diff.Schemas.number;
import static dev.okra.diff.Schemas.reference;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static dev.okra.diff.Schemas.text;
import static dev.okra.diff.Schemas.with;
import static dev.okra.diff.hazard.Hazards.assertNone;
import static dev.okra.diff.hazard.Hazards.assertOne;
import static dev.okra.diff.hazard.Hazards.checked;
import static dev.okra.diff.hazard.Hazards.hazards;
import static dev.okra.diff.hazard.Hazards.ofType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of hazard with the rows that it is about, and its neighbours that are none. */
class HazardTest {
  private static final ObjectName USERS = ObjectName.of("users");

  @Test
  void droppedTableLosesAllRows() {
    assertOne(
        schema(table("users")),
        DatabaseSchema.EMPTY,
        HazardCode.TABLE_DROPPED,
        new RowScope.AllRows(USERS));
  }

  @Test
  void droppedColumnLosesItsValues() {
    assertOne(
        schema(table("users", "name")),
        schema(table("users")),
        HazardCode.COLUMN_DROPPED,
        new RowScope.NonNull(USERS, "name"));
  }

  @Test
  void replacedVirtualTableLosesWhatItHolds() {
    assertThat(
            hazards(
                DatabaseSchema.EMPTY.withOthers(List.of(virtualTable("fts5 (a)"))),
                DatabaseSchema.EMPTY.withOthers(List.of(virtualTable("fts5 (a, b)")))))
        .extracting(Hazard::code)
        .containsExactly(HazardCode.OBJECT_DROPPED.id());
  }

  private static CustomObject virtualTable(String module) {
    return new CustomObject("VIRTUAL TABLE", USERS, "users", new Expression(module));
  }

  @Test
  void droppedComputedColumnLosesNothing() {
    Column computed = text("name").withGenerated(new Column.Generated(new Expression("'x'"), true));
    assertNone(schema(with(table("users"), computed)), schema(table("users")));
  }

  @Test
  void smallerTypeMayNotHoldEveryValue() {
    assertOne(
        schema(with(table("users"), ofType(BuiltIn.of("varchar", 40)))),
        schema(with(table("users"), ofType(BuiltIn.of("varchar", 20)))),
        HazardCode.TYPE_NARROWED,
        new RowScope.NonNull(USERS, "value"));
  }

  @Test
  void typeOfAnotherKindHasToConvertValues() {
    assertOne(
        schema(with(table("users"), ofType(BuiltIn.of("text")))),
        schema(with(table("users"), ofType(BuiltIn.of("integer")))),
        HazardCode.TYPE_CONVERTED,
        new RowScope.NonNull(USERS, "value"));
  }

  @Test
  void widerTypeHoldsEveryValue() {
    assertNone(
        schema(with(table("users"), ofType(BuiltIn.of("integer")))),
        schema(with(table("users"), ofType(BuiltIn.of("bigint")))));
  }

  @Test
  void rowsMayHaveNoValueInAColumnThatBecomesRequired() {
    assertOne(
        schema(table("users", "name")),
        schema(with(table("users"), text("name").withNullable(false))),
        HazardCode.COLUMN_REQUIRED,
        new RowScope.Nulls(USERS, "name"));
    assertNone(
        schema(with(table("users"), text("name").withNullable(false))),
        schema(table("users", "name")));
  }

  @Test
  void rowsHaveNoValueForANewRequiredColumn() {
    Column name = text("name").withNullable(false);
    assertOne(
        schema(table("users")),
        schema(with(table("users"), name)),
        HazardCode.REQUIRED_COLUMN_ADDED,
        new RowScope.AllRows(USERS));
    assertNone(
        schema(table("users")),
        schema(with(table("users"), name.withDefault(new Expression("'x'")))));
  }

  @Test
  void rowsMayShareWhatIsToBeUnique() {
    Table users = table("users", "email");
    assertOne(
        schema(users),
        schema(users.withIndexes(List.of(unique("email")))),
        HazardCode.KEY_ADDED,
        new RowScope.Duplicates(USERS, List.of("email")));
    assertNone(schema(users.withIndexes(List.of(unique("email")))), schema(users));
  }

  @Test
  void newOptionalColumnCanBeUniqueRightAway() {
    assertNone(
        schema(table("users")),
        schema(table("users", "email").withIndexes(List.of(unique("email")))));
  }

  @Test
  void newPrimaryKeyIsUniqueAndRequired() {
    Table users = table("users", "email");
    assertThat(
            hazards(
                schema(users),
                schema(users.withPrimaryKey(PrimaryKey.of("users_pkey", List.of("email"))))))
        .singleElement()
        .satisfies(
            h ->
                assertThat(h.rows())
                    .containsExactly(
                        new RowScope.Duplicates(USERS, List.of("email")),
                        new RowScope.Nulls(USERS, "email")));
  }

  @Test
  void rowsMayReferToNothing() {
    Table users = with(table("users"), number("team_id"));
    assertOne(
        schema(users, table("teams")),
        schema(
            users.withForeignKeys(List.of(reference("users", "team_id", "teams"))), table("teams")),
        HazardCode.FOREIGN_KEY_ADDED,
        new RowScope.NonNull(USERS, "team_id"));
    assertNone(
        schema(table("users"), table("teams")),
        schema(
            users.withForeignKeys(List.of(reference("users", "team_id", "teams"))),
            table("teams")));
  }

  @Test
  void rowsMayBreakANewCondition() {
    assertOne(
        schema(table("users", "name")),
        schema(checked("length(name) > 2")),
        HazardCode.CHECK_ADDED,
        new RowScope.AllRows(USERS));
  }

  @Test
  void widerBoundIsObeyedAlreadyAndANarrowerOneIsNot() {
    assertNone(schema(checked("length(name) <= 20")), schema(checked("length(name) <= 40")));
    assertOne(
        schema(checked("length(name) <= 40")),
        schema(checked("length(name) <= 20")),
        HazardCode.CHECK_ADDED,
        new RowScope.AllRows(USERS));
    assertOne(
        schema(checked("NOT (length(name) <= 20)")),
        schema(checked("NOT (length(name) <= 40)")),
        HazardCode.CHECK_ADDED,
        new RowScope.AllRows(USERS));
  }

  @Test
  void conditionOverANewColumnAloneConcernsNoRow() {
    assertNone(schema(table("users")), schema(checked("name IN ('A', 'B')")));
  }

  @Test
  void constraintThatSparedRowsMayBeBrokenByThem() {
    Table before =
        table("users", "name")
            .withChecks(List.of(new Check("c", new Expression("name <> ''"), false, true, false)));
    assertOne(
        schema(before),
        schema(before.withChecks(List.of(Check.of("c", "name <> ''")))),
        HazardCode.CONSTRAINT_APPLIED,
        new RowScope.AllRows(USERS));
  }

  @Test
  void computedValuesReplaceThoseThatAreThere() {
    Column computed = text("name").withGenerated(new Column.Generated(new Expression("'x'"), true));
    assertOne(
        schema(table("users", "name")),
        schema(with(table("users"), computed)),
        HazardCode.COLUMN_COMPUTED,
        new RowScope.NonNull(USERS, "name"));
  }

  @Test
  void whatIsRenamedIsCountedByTheNamesBeforeThePlan() {
    Renames renames =
        new Renames(
            List.of(new TableRename(USERS, ObjectName.of("people"), Origin.HINT)),
            List.of(
                new ColumnRename(
                    new ColumnName(ObjectName.of("people"), "full_name"), "name", Origin.HINT)),
            List.of(),
            List.of(),
            List.of());
    Table people =
        with(table("people"), text("full_name").withNullable(false))
            .withPrimaryKey(PrimaryKey.of("users_pkey", List.of("id")));
    assertThat(diff(schema(table("users", "name")), schema(people), renames).plan().hazards())
        .singleElement()
        .satisfies(h -> assertThat(h.rows()).containsExactly(new RowScope.Nulls(USERS, "name")));
  }

  @Test
  void conditionThatIsMadeAgainForARenamedColumnIsNoHazard() {
    Renames renames =
        new Renames(
            List.of(),
            List.of(new ColumnRename(new ColumnName(USERS, "full_name"), "name", Origin.HINT)),
            List.of(),
            List.of(),
            List.of());
    Table after = table("users", "full_name").withChecks(List.of(Check.of("c", "full_name <> ''")));
    assertThat(diff(schema(checked("name <> ''")), schema(after), renames).plan().hazards())
        .isEmpty();
  }

  @Test
  void foreignKeyThatIsPutBackIsNoHazard() {
    SqlType uuid = BuiltIn.of("varchar", 36);
    Table teams = table("teams");
    Table users =
        with(table("users"), number("team_id"))
            .withForeignKeys(List.of(reference("users", "team_id", "teams")));
    Table newTeams = retyped(teams, "id", uuid);
    Table newUsers = retyped(users, "team_id", uuid);
    assertThat(hazards(schema(teams, users), schema(newTeams, newUsers))).isEmpty();
  }

  @Test
  void newTableHasNoRowsToFail() {
    assertNone(
        DatabaseSchema.EMPTY,
        schema(table("users", "email").withIndexes(List.of(unique("email")))));
  }

  @Test
  void hazardsOfRebuiltTablesAreThoseOfAlteredOnes() {
    assertThat(
            diff(
                    SchemaTraits.rebuilding(),
                    schema(table("users", "name")),
                    schema(table("users")),
                    Renames.NONE)
                .plan()
                .hazards())
        .extracting(Hazard::code)
        .containsExactly("OKRA-H002");
  }

  private static Table retyped(Table table, String column, SqlType type) {
    return table.withColumns(
        table.columns().stream().map(c -> c.name().equals(column) ? c.withType(type) : c).toList());
  }

  private static Index unique(String column) {
    return Index.of("users_key", true, List.of(IndexPart.column(column)));
  }
}
