package dev.okra.diff.pull;

import static dev.okra.diff.Schemas.reference;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.pull.Unexpressed;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a schema does not say of the things that it says. */
class UnsaidPropertiesTest {
  private static final Table USERS = table("users", "email");
  private static final Index INDEX = Index.of("by_email", true, List.of(IndexPart.column("email")));
  private static final Attributes COMMENTED = Attributes.of("comment", "why");

  @Test
  void tellsOfTables() {
    Table present =
        USERS
            .withAttributes(Attributes.of("strict", "true").with("engine", "Aria"))
            .withPartitioning(new Partitioning(new Expression("HASH (id)"), null, null, List.of()));
    assertThat(lines(present, USERS))
        .containsExactly(
            "users: the table: a schema has no word for engine Aria, strict, PARTITION BY HASH (id)");
  }

  @Test
  void tellsOfColumns() {
    Column email = USERS.column("email").orElseThrow();
    Table present =
        USERS.withColumns(
            List.of(
                USERS.columns().get(0),
                email.withCollation("NOCASE").withAttributes(Attributes.of("storage", "MAIN"))));
    assertThat(lines(present, USERS))
        .containsExactly(
            "users: column 'email': a schema has no word for storage MAIN, collation NOCASE");
    assertThat(lines(present, present)).isEmpty();
  }

  @Test
  void tellsOfKeysChecksAndIndexesThatTheSchemaHas() {
    Table said =
        USERS
            .withIndexes(List.of(INDEX))
            .withForeignKeys(List.of(reference("users", "id", "users")))
            .withChecks(List.of(Check.of("positive", "id > 0")));
    Table present =
        said.withIndexes(List.of(INDEX.withComment("why")))
            .withForeignKeys(List.of(reference("users", "id", "users").withAttributes(COMMENTED)))
            .withChecks(List.of(Check.of("positive", "id > 0").withAttributes(COMMENTED)));
    assertThat(lines(present, said))
        .containsExactly(
            "users: index 'by_email': a schema has no word for a comment",
            "users: foreign key from id: a schema has no word for a comment",
            "users: check 'positive': a schema has no word for a comment");
  }

  @Test
  void tellsOfConstraintsThatTheSchemaMakesIndexesOf() {
    UniqueConstraint plain = UniqueConstraint.of(null, List.of("email"));
    UniqueConstraint ignoring =
        new UniqueConstraint(
            null,
            plain.parts(),
            plain.include(),
            plain.nullsDistinct(),
            plain.deferrability(),
            Attributes.of("conflict", "IGNORE"));
    Table said = USERS.withIndexes(List.of(INDEX));
    assertThat(lines(USERS.withUniqueConstraints(List.of(ignoring)), said))
        .containsExactly(
            "users: unique constraint on email: a schema has no word for conflict IGNORE");
    assertThat(lines(USERS.withUniqueConstraints(List.of(ignoring)), USERS)).isEmpty();
  }

  private static List<String> lines(Table present, Table said) {
    return UnsaidProperties.of(schema(present), schema(said)).stream()
        .map(UnsaidPropertiesTest::line)
        .toList();
  }

  private static String line(Unexpressed item) {
    return item.table() + ": " + item.what() + ": " + item.why();
  }
}
