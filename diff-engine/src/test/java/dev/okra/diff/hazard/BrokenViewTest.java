package dev.okra.diff.hazard;

import static dev.okra.diff.Schemas.diff;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.DiffResult;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Views that stay as they are, and read what goes. */
class BrokenViewTest {
  private static final ObjectName USERS = ObjectName.of("users");
  private static final ObjectName PEOPLE = ObjectName.of("people");
  private static final View NAMES = View.of(ObjectName.of("names"), "SELECT name FROM users");
  private static final DatabaseSchema CURRENT = viewed(table("users", "name", "email"));

  @Test
  void cannotBeReadWithoutAColumn() {
    assertThat(messages(diff(CURRENT, viewed(table("users", "email")))))
        .contains("view 'names' reads column 'name' of 'users', which goes");
  }

  @Test
  void canBeReadWithoutAColumnThatTheyDoNotRead() {
    assertThat(messages(diff(CURRENT, viewed(table("users", "name")))))
        .noneMatch(m -> m.contains("names"));
  }

  @Test
  void cannotBeReadWithoutTheTable() {
    assertThat(messages(diff(CURRENT, viewed())))
        .contains("view 'names' reads table 'users', which goes");
  }

  @Test
  void areNotBrokenWhereTheyChangeAsWell() {
    DatabaseSchema after =
        schema(table("users", "email"))
            .withViews(List.of(View.of(NAMES.name(), "SELECT email AS name FROM users")));
    assertThat(messages(diff(CURRENT, after))).noneMatch(m -> m.contains("names"));
  }

  @Test
  void areFoundByTheNamesBeforeThePlan() {
    Renames renames =
        new Renames(
            List.of(new TableRename(USERS, PEOPLE, Origin.HINT)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Table people =
        table("people", "email").withPrimaryKey(PrimaryKey.of("users_pkey", List.of("id")));
    assertThat(messages(diff(CURRENT, viewed(people), renames)))
        .contains("view 'names' reads column 'name' of 'users', which goes");
  }

  private static DatabaseSchema viewed(Table... tables) {
    return schema(tables).withViews(List.of(NAMES));
  }

  private static List<String> messages(DiffResult result) {
    return result.plan().hazards().map(Hazard::message).toList();
  }
}
