package dev.okra.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
  @ParameterizedTest
  @CsvSource({
    "user, users",
    "box, boxes",
    "house, houses",
    "status, statuses",
    "address, addresses",
    "purchase, purchases",
    "database, databases",
    "category, categories",
    "key, keys",
    "analysis, analyses",
    "branch, branches",
    "cache, caches",
    "alias, aliases",
    "person, people",
    "matrix, matrices",
    "metadata, metadata"
  })
  void theSingularOfAPluralIsTheWordItself(String word, String plural) {
    assertThat(Plural.of(word)).isEqualTo(plural);
    assertThat(Plural.singular(plural)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"customer", "staff", "data", "status", "series"})
  void aWordThatIsNoPluralOrHasNoSingularKeepsItsPlural(String word) {
    assertThat(Plural.of(Plural.singular(word))).isEqualTo(Plural.of(word));
  }
}
