package dev.okra.domain.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hint names what was meant, and nothing rather than nonsense. */
class NearestNameTest {
  private static final List<String> NAMES = List.of("String", "Int", "length", "unique", "id");

  @ParameterizedTest
  @CsvSource({
    "Strng,String",
    "Sting,String",
    "string,String",
    "Stirng,String",
    "lenght,length",
    "uniqe,unique",
    "int,Int",
    "Id,id"
  })
  void namesTheNearest(String written, String meant) {
    assertThat(NearestName.among(written, NAMES)).isEqualTo(meant);
  }

  @Test
  void isSilentWhereNothingIsNear() {
    assertThat(NearestName.among("Xyzzy", NAMES)).isNull();
    assertThat(NearestName.among("x", NAMES)).isNull();
    assertThat(NearestName.among("y".repeat(1000), NAMES)).isNull();
  }

  @Test
  void takesTheFirstOfTheAlphabetAmongEquals() {
    assertThat(NearestName.among("cat", List.of("rat", "bat", "hat"))).isEqualTo("bat");
  }

  @Test
  void countsSwappedNeighboursAsOneEdit() {
    assertThat(EditDistance.between("ab", "ba", 5)).isEqualTo(1);
    assertThat(EditDistance.between("kitten", "sitting", 5)).isEqualTo(3);
    assertThat(EditDistance.between("kitten", "sitting", 1)).isGreaterThan(1);
    assertThat(EditDistance.between("", "abc", 5)).isEqualTo(3);
  }
}
