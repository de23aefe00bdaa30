package dev.okra.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capabilities.LengthUnit;
import dev.okra.domain.port.ServerVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhysicalNamesTest {
  private final PhysicalNames bytes = names(63, LengthUnit.BYTES);
  private final PhysicalNames characters = names(64, LengthUnit.CHARACTERS);

  private static PhysicalNames names(int limit, LengthUnit unit) {
    ServerVersion server = new ServerVersion("PostgreSQL", 18, 0, 0);
    return new PhysicalNames(new Capabilities(server, Set.of(), limit, unit));
  }

  @Test
  void namesObjectsAfterTheirTableAndColumns() {
    assertThat(bytes.primaryKey("users")).isEqualTo("users_pkey");
    assertThat(bytes.foreignKey("posts", List.of("author_id"))).isEqualTo("posts_author_id_fkey");
    assertThat(bytes.index("posts", List.of("a", "b"), true)).isEqualTo("posts_a_b_key");
    assertThat(bytes.index("posts", List.of("a", "b"), false)).isEqualTo("posts_a_b_idx");
    assertThat(bytes.check("posts", "title_length")).isEqualTo("posts_title_length_check");
  }

  @Test
  void keepsANameOfExactlyTheLimit() {
    String name = "a".repeat(63);
    assertThat(bytes.fit(name)).isEqualTo(name);
  }

  @Test
  void shortensALongerNameToTheLimitAndKeepsItsKind() {
    String fitted = bytes.index("t".repeat(70), List.of("column"), true);
    assertThat(fitted).hasSize(63).startsWith("tttt").endsWith("_key");
  }

  @Test
  void keepsLongNamesApartThatDifferOnlyAtTheirEnd() {
    String start = "x".repeat(80);
    assertThat(bytes.fit(start + "1")).isNotEqualTo(bytes.fit(start + "2"));
    assertThat(bytes.fit(start + "1")).isEqualTo(bytes.fit(start + "1"));
  }

  @Test
  void countsBytesOrCharactersAsTheDatabaseDoes() {
    String name = "é".repeat(40);
    assertThat(characters.fit(name)).isEqualTo(name);
    String fitted = bytes.fit(name);
    assertThat(fitted.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
    assertThat(fitted).startsWith("é").doesNotContain("\uFFFD");
  }

  @Test
  void neverCutsASurrogatePairApart() {
    String fitted = bytes.fit("😀".repeat(30));
    assertThat(new String(fitted.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(fitted);
  }
}
