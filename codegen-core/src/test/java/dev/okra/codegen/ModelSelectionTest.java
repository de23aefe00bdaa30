package dev.okra.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.SchemaReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ModelSelectionTest {
  private static final String AUTH =
      """
      @okra(namespace: "auth.users")

      model User { id: ID! role: Role! home: Address posts: [Post!]! }
      enum Role { ADMIN MEMBER }
      type Address { street: String! country: Country! }
      type Country { code: String! zone: Zone! }
      enum Zone { EAST WEST }
      """;
  private static final String BLOG =
      """
      model Post { id: ID! author: User! @relation(fields: [authorId], references: [id]) authorId: ID! mood: Mood }
      enum Mood { GOOD BAD }
      """;

  private final SchemaDefinition schema = schema();

  @Test
  void takesNestedTypesAndEnumsAlongButNoModelThatIsReferredTo() {
    assertThat(selected("User"))
        .containsExactlyInAnyOrder("User", "Role", "Address", "Country", "Zone");
    assertThat(selected("Post")).containsExactlyInAnyOrder("Post", "Mood");
  }

  @Test
  void findsNamesAndNamespacesByPatterns() {
    assertThat(selected("auth.*"))
        .containsExactlyInAnyOrder("User", "Role", "Address", "Country", "Zone");
    assertThat(selected("auth.users.Zo?e", "Moo*")).containsExactlyInAnyOrder("Zone", "Mood");
  }

  @Test
  void takesEverythingWhereNothingIsSaid() {
    assertThat(selected()).hasSize(7);
  }

  @Test
  void namesAPatternThatFitsNothing() {
    assertThatExceptionOfType(OkraException.class)
        .isThrownBy(() -> selected("Post", "auth.user.User"))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(CodegenErrorCode.NO_SUCH_MODEL);
              assertThat(e.text()).contains("the service 'api' asks for 'auth.user.User'");
              assertThat(e.hint()).hasValue("did you mean 'auth.users.User'?");
            });
  }

  private Set<String> selected(String... patterns) {
    return ModelSelection.of(schema, Arrays.asList(patterns), "the service 'api'").names();
  }

  private static SchemaDefinition schema() {
    return new SchemaReader()
        .read(List.of(file("auth.okra.gql", AUTH), file("blog.okra.gql", BLOG)))
        .schema();
  }

  private static SchemaFile file(String name, String text) {
    return SchemaFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
