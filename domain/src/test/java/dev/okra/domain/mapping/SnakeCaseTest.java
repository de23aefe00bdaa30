package dev.okra.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeCaseTest {

  @ParameterizedTest
  @CsvSource({
    "createdAt, created_at",
    "HTMLPage, html_page",
    "avatarURL, avatar_url",
    "userID, user_id",
    "line2, line2",
    "line2Text, line2_text",
    "already_snake, already_snake",
    "Snake_Case, snake_case",
    "_private, _private",
    "A, a",
    "ABC, abc",
    "aB, a_b"
  })
  void partsWordsAtCapitals(String name, String expected) {
    assertThat(SnakeCase.of(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"created_at", "html_page", "_private", "a_b_c"})
  void leavesItsOwnResultsAlone(String name) {
    assertThat(SnakeCase.of(name)).isEqualTo(name);
  }
}
