package dev.okra.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class NameScopeTest {

  @Test
  void keepsTheNameThatNeededNoConversion() {
    assertThat(assign("a_b", "aB", "a__b"))
        .isEqualTo(Map.of("aB", "aB", "a__b", "aB_2", "a_b", "aB_3"));
  }

  @Test
  void escapesReservedWords() {
    assertThat(NameScope.of(Set.of("class"), "_").assign(List.of("class"), NameStyle.CAMEL::of))
        .containsEntry("class", "class_");
  }

  @Test
  void letsNoNumberedNameTakeAnothersOwn() {
    Map<String, String> names =
        NameScope.of(Set.of(), "_").assign(List.of("a", "A", "a_2"), NameStyle.SNAKE::of);
    assertThat(names).containsEntry("a_2", "a_2").containsEntry("a", "a").containsEntry("A", "a_3");
  }

  @Test
  void givesLaterNamesWhatIsLeft() {
    NameScope scope = NameScope.of(Set.of(), "_");
    scope.assign(List.of("PostCreateInput"), name -> name);
    assertThat(scope.claim("PostCreateInput")).isEqualTo("PostCreateInput_2");
  }

  @Test
  void tellsFileNamesApartWhereCaseDoesNotCount() {
    Map<String, String> files =
        NameScope.ignoringCase(DeviceNames.ALL, "_model")
            .assign(List.of("Post", "post", "AUX"), name -> name);
    assertThat(files).isEqualTo(Map.of("Post", "Post", "post", "post_2", "AUX", "AUX_model"));
  }

  @Property
  void givesEveryNameItsOwnWhateverTheOrder(
      @ForAll @Size(max = 8)
          Set<@Chars({'a', 'B', '_', '2'}) @StringLength(min = 1, max = 4) String> tails,
      @ForAll long seed) {
    List<String> names = new ArrayList<>();
    tails.forEach(tail -> names.add("x" + tail));
    Map<String, String> assigned =
        NameScope.of(Set.of("xa"), "_").assign(names, NameStyle.CAMEL::of);
    assertThat(assigned.values()).doesNotHaveDuplicates().doesNotContain("xa");
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(NameScope.of(Set.of("xa"), "_").assign(shuffled, NameStyle.CAMEL::of))
        .isEqualTo(assigned);
  }

  private static Map<String, String> assign(String... names) {
    return NameScope.of(Set.of(), "_").assign(List.of(names), NameStyle.CAMEL::of);
  }
}
