package dev.okra.diff.scope;

import static dev.okra.diff.Schemas.lines;
import static dev.okra.diff.Schemas.number;
import static dev.okra.diff.Schemas.reference;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static dev.okra.diff.Schemas.text;
import static dev.okra.diff.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.diff.DiffResult;
import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.domain.relational.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a desired schema that cannot declare everything leaves alone. */
class ManagedScopeTest {
  private static final ObjectName USERS = ObjectName.of("users");

  private static final DatabaseSchema RICH =
      schema(table("users", "name"))
          .withSchemas(List.of(new NamedSchema(ObjectName.of("extra"), null)))
          .withExtensions(List.of(new Extension(ObjectName.of("citext"), "1.6")))
          .withDomains(
              List.of(
                  new Domain(
                      ObjectName.of("posint"),
                      BuiltIn.of("integer"),
                      true,
                      null,
                      null,
                      List.of(),
                      null)))
          .withSequences(List.of(sequence(null)))
          .withViews(List.of(View.of(ObjectName.of("names"), "SELECT name FROM users")))
          .withRoutines(List.of(routine("log_it")))
          .withTriggers(List.of(trigger("users_log", "users")))
          .withOthers(
              List.of(
                  new CustomObject(
                      "POLICY",
                      ObjectName.of("own_rows"),
                      "own_rows ON users",
                      new Expression("CREATE POLICY own_rows ON users"))));

  @Test
  void leavesKindsAloneThatCannotBeDeclared() {
    assertThat(lines(declared(RICH, schema(table("users", "name"))))).isEmpty();
  }

  @Test
  void leavesAPublicationAloneThatIsCalledLikeATableThatGoes() {
    CustomObject publication =
        new CustomObject(
            "PUBLICATION",
            ObjectName.of("old"),
            "old",
            new Expression("CREATE PUBLICATION old FOR ALL TABLES"));
    DatabaseSchema current = schema(table("users"), table("old")).withOthers(List.of(publication));

    assertThat(lines(declared(current, schema(table("users"))))).containsExactly("drop old");
  }

  @Test
  void dropsThemWhereEverythingIsManaged() {
    DiffResult result =
        new DiffEngine(SchemaTraits.inPlace().capabilities())
            .diff(RICH, schema(table("users", "name")), Renames.NONE, DiffOptions.EVERYTHING);
    assertThat(lines(result))
        .containsExactly(
            "drop Trigger users_log",
            "drop View names",
            "drop CustomObject own_rows",
            "drop Routine log_it",
            "drop Domain posint",
            "drop Sequence numbers",
            "drop Extension citext",
            "drop NamedSchema extra");
  }

  @Test
  void dropsTablesAndEnumTypesThatAreNotDeclared() {
    DatabaseSchema current =
        schema(table("users"), table("old"))
            .withEnums(List.of(new EnumType(ObjectName.of("role"), List.of("A"), null)));
    assertThat(lines(declared(current, schema(table("users")))))
        .containsExactly("drop old", "drop EnumType role");
  }

  @Test
  void dropsWhatOkraMadeOnceNothingNeedsIt() {
    DatabaseSchema current =
        schema(table("users"))
            .withRoutines(List.of(routine("okra_touch_users"), routine("log_it")))
            .withTriggers(
                List.of(trigger("okra_touch_users", "users"), trigger("users_log", "users")));
    assertThat(lines(declared(current, schema(table("users")))))
        .containsExactly("drop Trigger okra_touch_users", "drop Routine okra_touch_users");
  }

  @Test
  void dropsWhatCannotOutliveATableThatGoesAndAsksForConsent() {
    View view = RICH.views().get(0);
    View reading =
        new View(
            view.name(),
            List.of(),
            view.query(),
            false,
            List.of(),
            List.of(USERS),
            null,
            Attributes.NONE);
    DiffResult result = declared(RICH.withViews(List.of(reading)), DatabaseSchema.EMPTY);
    assertThat(lines(result))
        .containsExactlyInAnyOrder(
            "drop Trigger users_log",
            "drop View " + view.name(),
            "drop CustomObject own_rows",
            "drop users");
    assertThat(result.plan().hazards())
        .extracting(Hazard::code)
        .containsExactlyInAnyOrder("OKRA-H015", "OKRA-H001");
  }

  @Test
  void carriesUndeclaredTriggersAndSequencesAlongWithARenamedTable() {
    DatabaseSchema current =
        schema(table("users"))
            .withTriggers(List.of(trigger("users_log", "users")))
            .withSequences(List.of(sequence(new ColumnName(USERS, "id"))));
    Renames renames =
        new Renames(
            List.of(new TableRename(USERS, ObjectName.of("people"), Origin.HINT)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    DatabaseSchema desired =
        schema(table("people").withPrimaryKey(current.tables().get(0).primaryKey()));
    assertThat(lines(declared(current, desired, renames)))
        .containsExactly("rename users to people");
  }

  @Test
  void keepsExclusionsPartitionsAndPropertiesOfDeclaredTables() {
    Table users = table("users", "name");
    Partitioning parts = new Partitioning(new Expression("RANGE (id)"), null, null, List.of());
    Table present =
        users
            .withExclusions(List.of(new Exclusion("no_overlap", new Expression("EXCLUDE …"))))
            .withPartitioning(parts)
            .withAttributes(Attributes.of("fillfactor", "70"));
    Table child =
        users
            .withName(ObjectName.of("users_1"))
            .withPartitioning(
                new Partitioning(null, USERS, new Expression("FROM 1 TO 2"), List.of()));
    assertThat(lines(declared(schema(present, child), schema(users)))).isEmpty();
  }

  @Test
  void keepsTablesThatCannotBeDeclaredWithWhatBelongsToThem() {
    Table log = table("log").withPrimaryKey(null);
    ObjectName split = ObjectName.of("split");
    Table whole = part("split", null, "LIST (id)").withPrimaryKey(null);
    Table half = part("split_1", split, "RANGE (id)").withPrimaryKey(null);
    Table quarter = part("split_1_a", half.name(), null).withPrimaryKey(null);
    DatabaseSchema current =
        schema(table("users"), table("Users"), log, whole, half, quarter)
            .withSequences(List.of(sequence(new ColumnName(log.name(), "id"))))
            .withTriggers(List.of(trigger("logged", "split_1"), trigger("noted", "log")));
    assertThat(lines(declared(current, schema(table("users"))))).isEmpty();
  }

  @Test
  void keepsForeignKeysThatNoRelationCanBe() {
    Table users =
        with(table("users"), number("up_id"), number("gone_id"))
            .withForeignKeys(
                List.of(
                    reference("users", "gone_id", "nowhere"), reference("users", "id", "users")));
    Table plain = with(table("users"), number("up_id"), number("gone_id"));
    assertThat(lines(declared(schema(users), schema(plain)))).isEmpty();
    Table relation = plain.withForeignKeys(List.of(reference("users", "up_id", "users")));
    assertThat(lines(declared(schema(relation), schema(plain))))
        .containsExactly("alter users: drop users_up_id_fkey");
  }

  @Test
  void dropsForeignKeysToTablesThatGo() {
    DatabaseSchema current =
        schema(
            with(table("users"), number("old_id"))
                .withForeignKeys(List.of(reference("users", "old_id", "old"))),
            table("old"));
    DatabaseSchema desired = schema(with(table("users"), number("old_id")));
    assertThat(lines(declared(current, desired)))
        .containsExactly("alter users: drop users_old_id_fkey", "drop old");
  }

  @Test
  void takesAUniqueConstraintForTheUniqueIndexThatIsDeclared() {
    Table users = table("users", "email");
    Table present =
        users.withUniqueConstraints(
            List.of(UniqueConstraint.of("users_email_unique", List.of("email"))));
    Index declared = Index.of("users_email_key", true, List.of(IndexPart.column("email")));
    assertThat(lines(declared(schema(present), schema(users.withIndexes(List.of(declared))))))
        .isEmpty();
  }

  @Test
  void dropsColumnsIndexesAndChecksThatAreNotDeclared() {
    Table present =
        with(table("users"), text("old"))
            .withIndexes(List.of(Index.of("by_old", false, List.of(IndexPart.column("old")))));
    assertThat(lines(declared(schema(present), schema(table("users")))))
        .containsExactly("alter users: drop by_old, drop old");
  }

  private static DiffResult declared(DatabaseSchema current, DatabaseSchema desired) {
    return declared(current, desired, Renames.NONE);
  }

  private static DiffResult declared(
      DatabaseSchema current, DatabaseSchema desired, Renames renames) {
    return new DiffEngine(SchemaTraits.inPlace().capabilities())
        .diff(current, desired, renames, DiffOptions.DECLARED);
  }

  private static Table part(String name, @Nullable ObjectName parent, @Nullable String scheme) {
    return table(name)
        .withPartitioning(
            new Partitioning(
                scheme == null ? null : new Expression(scheme),
                parent,
                parent == null ? null : new Expression("DEFAULT"),
                List.of()));
  }

  private static Routine routine(String name) {
    return new Routine(
        Routine.Kind.FUNCTION,
        ObjectName.of(name),
        "",
        new Expression("CREATE FUNCTION " + name + "() …"),
        null);
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
        new Expression("EXECUTE FUNCTION log_it()"),
        null);
  }

  private static Sequence sequence(@Nullable ColumnName owner) {
    return new Sequence(ObjectName.of("numbers"), null, 1, 1, null, null, 1, false, owner, null);
  }
}
