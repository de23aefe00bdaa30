package dev.okra.diff.drift;

import static dev.okra.diff.Schemas.diff;
import static dev.okra.diff.Schemas.number;
import static dev.okra.diff.Schemas.referring;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static dev.okra.diff.Schemas.text;
import static dev.okra.diff.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.Schemas;
import dev.okra.diff.state.Unordered;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaDriftTest {
  private static final Index HOT = Index.of("users_hot", false, List.of(IndexPart.column("name")));

  private static final DatabaseSchema WANTED =
      schema(table("users", "name", "mail"), table("posts", "title"));

  private static final DatabaseSchema HELD =
      schema(
          with(table("users", "name"), text("legacy")).withIndexes(List.of(HOT)),
          with(table("posts"), number("title")),
          table("audit"));

  @Test
  void namesEachObjectThatDiffers() {
    assertThat(drift(HELD, WANTED).objects())
        .extracting(DriftedObject::fullName)
        .containsExactlyInAnyOrder(
            "table audit",
            "column users.legacy",
            "column users.mail",
            "index users.users_hot",
            "column posts.title");
  }

  @Test
  void everythingRepairedIsWhatIsWanted() {
    SchemaDrift drift = drift(HELD, WANTED);
    assertSame(drift.repairing(drift.objects()), WANTED);
  }

  @Test
  void everythingKeptIsWhatTheDatabaseHas() {
    SchemaDrift drift = drift(HELD, WANTED);
    assertSame(drift.keeping(drift.objects()), HELD);
  }

  @Test
  void keepsOneObjectAndNothingElse() {
    SchemaDrift drift = drift(HELD, WANTED);
    DatabaseSchema kept = drift.keeping(called(drift, "users.users_hot"));
    assertSame(
        kept,
        schema(table("users", "name", "mail").withIndexes(List.of(HOT)), table("posts", "title")));
  }

  @Test
  void repairsOneObjectAndNothingElse() {
    SchemaDrift drift = drift(HELD, WANTED);
    DatabaseSchema repaired = drift.repairing(called(drift, "posts.title"));
    assertSame(
        repaired,
        schema(
            with(table("users", "name"), text("legacy")).withIndexes(List.of(HOT)),
            table("posts", "title"),
            table("audit")));
  }

  @Test
  void anIndexOverAColumnThatIsMissingIsAboutTheColumn() {
    Index mails = Index.of("mails", true, List.of(IndexPart.column("mail")));
    SchemaDrift drift =
        drift(
            schema(table("users", "name")),
            schema(table("users", "name", "mail").withIndexes(List.of(mails))));
    assertThat(drift.objects()).extracting(DriftedObject::name).containsExactly("users.mail");
    assertSame(drift.keeping(drift.objects()), schema(table("users", "name")));
  }

  @Test
  void aForeignKeyToATableThatIsMissingIsAboutTheTable() {
    DatabaseSchema held = schema(with(table("posts"), number("author")));
    DatabaseSchema wanted = schema(table("users"), referring("posts", "author", "users"));
    SchemaDrift drift = drift(held, wanted);
    assertThat(drift.objects()).extracting(DriftedObject::name).containsExactly("users");
    assertSame(drift.keeping(drift.objects()), held);
    assertSame(drift.repairing(drift.objects()), wanted);
  }

  @Test
  void tablesInACircleThatGoComeBackWithTheirKeys() {
    DatabaseSchema held =
        schema(referring("a", "b", "b"), referring("b", "a", "a"), table("users", "name"));
    DatabaseSchema wanted = schema(table("users", "name"));
    SchemaDrift drift = drift(held, wanted);
    assertSame(drift.keeping(drift.objects()), held);
  }

  @Test
  void aForeignKeyThatOnlyMakesRoomIsNoDrift() {
    DatabaseSchema held = schema(table("users"), referring("posts", "author", "users"));
    Table wide =
        table("users")
            .withColumns(List.of(number("id").withType(BuiltIn.of("numeric")).withNullable(false)));
    DatabaseSchema wanted = schema(wide, referring("posts", "author", "users"));
    assertThat(drift(held, wanted).objects())
        .extracting(DriftedObject::name)
        .containsExactly("users.id");
  }

  @Test
  void viewsAndEnumTypesAreKeptAsTheyAre() {
    ObjectName role = ObjectName.of("role");
    View names = View.of(ObjectName.of("names"), "SELECT name FROM users");
    DatabaseSchema held =
        schema(table("users", "name"))
            .withEnums(List.of(new EnumType(role, List.of("A", "B"), null)))
            .withViews(List.of(names));
    DatabaseSchema wanted =
        schema(table("users", "name"))
            .withEnums(List.of(new EnumType(role, List.of("A", "C", "B"), null)));
    SchemaDrift drift = drift(held, wanted);
    assertThat(drift.objects())
        .extracting(DriftedObject::fullName)
        .containsExactlyInAnyOrder("enum type role", "view names");
    assertSame(drift.keeping(drift.objects()), held);
    assertSame(drift.keeping(called(drift, "role")), held.withViews(List.of()));
  }

  @Test
  void whatIsRenamedKeepsItsOldName() {
    DatabaseSchema held = schema(table("users", "name"), referring("posts", "author", "users"));
    DatabaseSchema wanted =
        schema(table("people", "full_name"), referring("posts", "author", "people"));
    ObjectName people = ObjectName.of("people");
    Renames renames =
        new Renames(
            List.of(new TableRename(ObjectName.of("users"), people, Origin.ANSWER)),
            List.of(new ColumnRename(new ColumnName(people, "full_name"), "name", Origin.ANSWER)),
            List.of(),
            List.of(),
            List.of());
    SchemaDrift drift = SchemaDrift.of(held, diff(held, wanted, renames).plan());
    assertSame(drift.keeping(drift.objects()), held);
    assertSame(drift.repairing(drift.objects()), wanted);
  }

  private static SchemaDrift drift(DatabaseSchema held, DatabaseSchema wanted) {
    return SchemaDrift.of(held, Schemas.diff(held, wanted).plan());
  }

  private static List<DriftedObject> called(SchemaDrift drift, String name) {
    return drift.objects().stream().filter(o -> o.isCalled(name)).toList();
  }

  private static void assertSame(DatabaseSchema found, DatabaseSchema wanted) {
    assertThat(Unordered.schema(found)).isEqualTo(Unordered.schema(wanted));
  }
}
