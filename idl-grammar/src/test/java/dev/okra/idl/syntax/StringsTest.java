package dev.okra.idl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.source.Place;
import dev.okra.idl.source.SourceText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

/** Both kinds of strings mean what JSON and GraphQL say. */
class StringsTest {

  @Test
  void blockLosesCommonIndentationAndBlankEnds() {
    assertThat(BlockString.value("\"\"\"\n\n    a\n      b\n\n    c\n  \n\"\"\""))
        .isEqualTo("a\n  b\n\nc");
  }

  @Test
  void firstLineOfBlockKeepsItsIndentation() {
    assertThat(BlockString.value("\"\"\"  a\n    b\n   c\"\"\"")).isEqualTo("  a\n b\nc");
  }

  @Test
  void blockHasOneEscape() {
    assertThat(BlockString.value("\"\"\"a \\n \\\"\"\" b\"\"\"")).isEqualTo("a \\n \"\"\" b");
  }

  @Test
  void blockTakesAllLineEnds() {
    assertThat(BlockString.value("\"\"\"a\r\nb\rc\nd\"\"\"")).isEqualTo("a\nb\nc\nd");
  }

  @Test
  void blockOnOneLineRefusesWhatWouldRunIntoItsMark() {
    assertThat(BlockString.onOneLine("ends with \"")).isNull();
    assertThat(BlockString.onOneLine("ends with \\")).isNull();
    assertThat(BlockString.onOneLine("two\nlines")).isNull();
    assertThat(BlockString.onOneLine("plain")).isEqualTo("\"\"\"plain\"\"\"");
  }

  @Property
  void blockOnLinesMeansWhatItWasMadeOf(
      @ForAll @CharRange(from = ' ', to = '~') String text, @ForAll boolean second) {
    String value = second ? text + "\n  " + text : text;
    String literal = BlockString.onLines(value, "    ", "  ");
    if (literal != null) {
      assertThat(BlockString.value(literal)).isEqualTo(value);
    }
  }

  @Property
  void literalMeansWhatItWasMadeOf(@ForAll String text) {
    String value = valid(text);
    String literal = StringLiteral.of(value);
    Problems problems = new Problems();
    SourceText source = SourceText.of("x", literal);
    assertThat(StringLiteral.value(new Place(source, 0, literal.length()), problems))
        .isEqualTo(value);
    assertThat(problems.hasErrors()).isFalse();
  }

  /** Without NUL and half pairs, which no string can hold. */
  private static String valid(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .filter(c -> c != 0 && (c < 0xd800 || c > 0xdfff))
        .forEach(result::appendCodePoint);
    return result.toString();
  }
}
