package dev.okra.codegen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WireCaseTest {
  private static final List<WireCase> CASES = WireCase.all();

  @Test
  void listsAtLeastAsManyRefusalsAsValues() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(400);
    assertThat(CASES.stream().filter(WireCase::refuses).count())
        .isGreaterThanOrEqualTo(CASES.size() / 2);
  }

  @Test
  void listsNothingTwice() {
    assertThat(CASES.stream().map(WireCase::question)).doesNotHaveDuplicates();
  }

  /** A type that is only part of others has its cases there. */
  @Test
  void listsValuesAndRefusalsOfEveryType() {
    Set<String> types = WireQuestion.types(WireCase.FIXTURE).keySet();
    for (boolean refuses : List.of(true, false)) {
      assertThat(
              CASES.stream()
                  .filter(wireCase -> wireCase.refuses() == refuses)
                  .map(wireCase -> wireCase.question().type())
                  .collect(Collectors.toSet()))
          .containsExactlyInAnyOrderElementsOf(
              types.stream().filter(type -> !type.equals("wire/Point")).toList());
    }
  }

  @Test
  void skipsOnlyCasesThatAreListed() {
    assertThat(CASES.stream().map(WireCase::question)).containsAll(WireSkips.all());
  }

  @Test
  void tellsThePlaceOfARefusalFromItsReason() {
    assertThat(new WireAnswer(true, "OfList.v[1].x: expected: a number").outcome())
        .isEqualTo("refused at OfList.v[1].x");
    assertThat(new WireAnswer(true, "no JSON: the text ends").outcome()).isEqualTo("refused");
    assertThat(new WireAnswer(true, "OfList: expected an object").outcome()).isEqualTo("refused");
    assertThat(new WireAnswer(false, "{}").outcome()).isEqualTo("{}");
  }
}
