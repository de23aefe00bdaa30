package dev.okra.codegen.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class CommentTextTest {

  @Test
  void takesEmptyLinesOffTheEnds() {
    assertThat(CommentText.lines("\n  \na  \n\n b\n\n")).containsExactly("a", "", " b");
    assertThat(CommentText.lines(null)).isEmpty();
    assertThat(CommentText.lines(" \n ")).isEmpty();
  }

  @Test
  void endsLinesWhereAnyLanguageWould() {
    assertThat(CommentText.lines("a\r\nb\rc\u0085d\u2028e\u2029f"))
        .containsExactly("a", "b", "c", "d", "e", "f");
  }

  @Property
  void holdsNothingThatCannotBeSeenOrStored(@ForAll String description) {
    for (String line : CommentText.lines(description)) {
      assertThat(line.codePoints())
          .noneMatch(c -> Character.isISOControl(c) && c != '\t')
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
      assertThat(line).isEqualTo(line.stripTrailing());
    }
  }
}
