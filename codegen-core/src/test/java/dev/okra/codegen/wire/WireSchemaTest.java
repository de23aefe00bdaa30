package dev.okra.codegen.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.okra.codegen.CodegenErrorCode;
import dev.okra.codegen.fixture.Fixture;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.FieldStorage;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.logical.NestedType;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.SelectedSchema;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WireSchemaTest {
  private final WireSchema blog = wire("blog");
  private final WireSchema relations = wire("relations");
  private final WireSchema scalars = wire("scalars");

  @Test
  void sortsDefinitionsAndLetsInputsFollowTheirModel() {
    assertThat(blog.objects())
        .extracting(WireObject::typeName)
        .startsWith("Address", "Post", "PostCreateInput", "PostUpdateInput", "Profile");
  }

  @Test
  void holdsKeysInPlaceOfObjects() {
    assertThat(fields(blog, "Post", 0))
        .containsExactly(
            "id REQUIRED",
            "title REQUIRED",
            "authorId REQUIRED",
            "published DEFAULTED",
            "createdAt REQUIRED",
            "tagIds REQUIRED");
    assertThat(fields(blog, "User", 0)).noneMatch(field -> field.startsWith("post"));
  }

  @Test
  void letsInputsLeaveOutWhatTheDatabaseFillsIn() {
    assertThat(fields(blog, "User", 1))
        .containsExactly(
            "id OMITTABLE",
            "email REQUIRED",
            "name REQUIRED",
            "role OMITTABLE",
            "bio OPTIONAL",
            "address OPTIONAL",
            "createdAt OMITTABLE",
            "updatedAt OMITTABLE");
    assertThat(fields(scalars, "Generated", 1)).contains("touchedAt NULLABLE_OMITTABLE");
  }

  @Test
  void letsUpdatesChangeEverythingButTheKey() {
    assertThat(fields(blog, "User", 2))
        .containsExactly(
            "email OMITTABLE",
            "name OMITTABLE",
            "role OMITTABLE",
            "bio NULLABLE_OMITTABLE",
            "address NULLABLE_OMITTABLE",
            "createdAt OMITTABLE",
            "updatedAt OMITTABLE");
  }

  @Test
  void keepsComputedFieldsOutOfInputs() {
    assertThat(fields(scalars, "Generated", 0)).contains("total REQUIRED");
    assertThat(fields(scalars, "Generated", 1)).noneMatch(field -> field.startsWith("total"));
    assertThat(fields(scalars, "Generated", 2)).noneMatch(field -> field.startsWith("total"));
  }

  @Test
  void namesKeysAfterTheRelation() {
    assertThat(fields(relations, "Person", 0))
        .contains("friendIds REQUIRED", "friendOfIds REQUIRED", "favouriteMovieIds REQUIRED");
    assertThat(fields(wire("collisions"), "Account", 0))
        .contains("tagIds REQUIRED", "tagsIds REQUIRED");
  }

  @Test
  void givesForeignKeysTheTypeOfWhatTheyReferTo() {
    assertThat(type(relations, "Person", "managerId")).isEqualTo(WireScalar.NUMERIC_ID);
    assertThat(type(relations, "Badge", "personId")).isEqualTo(WireScalar.NUMERIC_ID);
    assertThat(type(relations, "Membership", "badgePersonId")).isEqualTo(WireScalar.NUMERIC_ID);
    assertThat(type(relations, "Movie", "fanIds")).isEqualTo(WireScalar.NUMERIC_ID);
    assertThat(type(relations, "Movie", "statusIds")).isEqualTo(WireScalar.BIG_INT);
    assertThat(type(blog, "Post", "authorId")).isEqualTo(WireScalar.ID);
  }

  @Test
  void bringsDefaultsIntoTheirFormOnTheWire() {
    assertThat(defaultOf("uuid")).isEqualTo("\"0b5a1d1c-7c1b-4e0f-9a59-3f5f0a4e7a10\"");
    assertThat(defaultOf("dateTime")).isEqualTo("\"2024-02-29T21:59:59.123Z\"");
    assertThat(defaultOf("time")).isEqualTo("\"23:59:59.000\"");
    assertThat(defaultOf("bigInt")).isEqualTo("\"9223372036854775807\"");
    assertThat(defaultOf("decimal")).isEqualTo("\"12.50\"");
    assertThat(defaultOf("json")).isEqualTo("{\"a\":[1,2.5,null,\"x\"],\"b\":{\"c\":true}}");
    assertThat(defaultOf("color")).isEqualTo("\"GREEN\"");
  }

  @Test
  void holdsWhatIsWantedWithWhatItNeedsAndItsKeysAsEver() {
    SchemaDefinition schema = Fixture.named("relations").schema();
    WireSchema membership = WireSchema.of(SelectedSchema.of(schema, List.of("Membership")));

    assertThat(membership.byDefinition().keySet()).containsExactly("Membership");
    assertThat(type(membership, "Membership", "badgePersonId")).isEqualTo(WireScalar.NUMERIC_ID);
    assertThat(membership.byDefinition().get("Membership"))
        .isEqualTo(relations.byDefinition().get("Membership"));
  }

  @Test
  void refusesADefaultThatDoesNotFitItsType() {
    ValueField field =
        new ValueField(
            "count",
            TypeReference.single(new ValueType.ScalarType(Scalar.INT), true),
            FieldStorage.column("count"),
            new FieldRules(
                new DefaultValue.Literal(new Value.StringValue("many")),
                false,
                null,
                null,
                List.of()),
            false,
            Documentation.NONE,
            List.of());
    NestedType type = new NestedType("Counter", Namespace.NONE, List.of(field), Documentation.NONE);
    SchemaDefinition schema = new SchemaDefinition(List.of(), List.of(), List.of(type), List.of());
    assertThatExceptionOfType(OkraException.class)
        .isThrownBy(() -> WireSchema.of(SelectedSchema.whole(schema)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(CodegenErrorCode.INVALID_DEFAULT));
  }

  private static WireSchema wire(String fixture) {
    return WireSchema.of(SelectedSchema.whole(Fixture.named(fixture).schema()));
  }

  private static List<String> fields(WireSchema wire, String definition, int object) {
    return objects(wire, definition).get(object).fields().stream()
        .map(field -> field.name() + " " + field.presence())
        .toList();
  }

  private static List<WireObject> objects(WireSchema wire, String definition) {
    return wire.byDefinition().getOrDefault(definition, List.of());
  }

  private static WireField field(WireSchema wire, String definition, String name) {
    return objects(wire, definition).get(0).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static WireScalar type(WireSchema wire, String definition, String name) {
    return ((WireType.ScalarType) field(wire, definition, name).type()).scalar();
  }

  private String defaultOf(String name) {
    WireLiteral literal = field(scalars, "Defaulted", name).defaultValue();
    return literal == null ? "none" : literal.json();
  }
}
