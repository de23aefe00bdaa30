package dev.okra.idl.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.diagnostic.Severity;
import dev.okra.domain.diagnostic.SourceRange;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Carets stand below what they mean, whatever the line holds. */
class DiagnosticRendererTest {

  @Test
  void showsCodePlaceLineCaretsAndHint() {
    SourceText source = SourceText.of("a.gql", "model A {\n  name: Strng!\n}");
    Diagnostic diagnostic =
        new Diagnostic(
            "OKRA-S001", Severity.ERROR, source.range(18, 23), "no such type", "try String");
    assertThat(new DiagnosticRenderer(Map.of("a.gql", source)).render(diagnostic))
        .isEqualTo(
            """
            error OKRA-S001: no such type
              a.gql:2:9
                2 |   name: Strng!
                  |         ^^^^^
              hint: try String
            """);
  }

  @Test
  void isContentWithoutAPlaceOrAFile() {
    DiagnosticRenderer renderer = new DiagnosticRenderer(Map.of());
    assertThat(renderer.render(new Diagnostic("X", Severity.WARNING, null, "m", null)))
        .isEqualTo("warning X: m\n");
    SourceRange range = new SourceRange("gone", 3, 4, 3, 5);
    assertThat(renderer.render(new Diagnostic("X", Severity.WARNING, range, "m", null)))
        .isEqualTo("warning X: m\n  gone:3:4\n");
  }

  @Test
  void widensTabsAndWideCharacters() {
    Excerpt tab = excerpt("\ta: b", 5, 6);
    assertThat(tab.text()).isEqualTo("    a: b");
    assertThat(tab.carets()).isEqualTo("       ^");
    Excerpt wide = excerpt("漢字 x", 4, 5);
    assertThat(wide.carets()).isEqualTo("     ^");
    Excerpt combining = excerpt("e\u0301 x", 4, 5);
    assertThat(combining.carets()).isEqualTo("  ^");
  }

  @Test
  void cutsLongLinesAroundTheProblem() {
    Excerpt cut = excerpt("x".repeat(100_000) + "HERE" + "y".repeat(100_000), 100_001, 100_005);
    assertThat(cut.text()).startsWith("…").endsWith("…").contains("HERE").hasSizeLessThan(130);
    int at = cut.text().indexOf("HERE");
    assertThat(cut.carets()).isEqualTo(" ".repeat(at) + "^^^^");
  }

  @Test
  void marksTheEndOfALineAndOfAFile() {
    assertThat(excerpt("abc", 4, 4).carets()).isEqualTo("   ^");
    assertThat(excerpt("", 1, 1).carets()).isEqualTo("^");
  }

  @Test
  void marksOnlyTheFirstLineOfARangeOfSeveral() {
    SourceText source = SourceText.of("a", "abc\ndef");
    Excerpt excerpt = ExcerptWriter.of(source, source.range(1, 6));
    assertThat(excerpt.carets()).isEqualTo(" ^^");
  }

  private static Excerpt excerpt(String line, int start, int end) {
    SourceText source = SourceText.of("a", line);
    return ExcerptWriter.of(source, new SourceRange("a", 1, start, 1, end));
  }
}
