package dev.okra.codegen.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.okra.codegen.CodegenErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplatesTest {
  private final Templates templates = Templates.beside(TemplatesTest.class);

  private record Item(String name, @Nullable String comment) {}

  private record Page(String title, boolean flag, @Nullable String absent, List<Item> items) {}

  private static final Page PAGE =
      new Page("a<b>&'c'", true, null, List.of(new Item("x", "said"), new Item("y", null)));

  @Test
  void leavesNoLineWhereATagStandsAlone() {
    assertThat(templates.render("whitespace", PAGE))
        .isEqualTo(
            """
            first
              x:
                # said
              y:
                no comment
            <a<b>&'c'> & "a<b>&'c'"
            last inline end
            """);
  }

  @Test
  void looksNamesUpFromTheInnermostRecordOutwards() {
    assertThat(templates.render("outer", PAGE)).isEqualTo("a<b>&'c' x\na<b>&'c' y\n");
  }

  @Test
  void takesOtherTextsForSomeNames() {
    Templates own = Templates.beside(TemplatesTest.class, "outer", "part");

    assertThat(own.texts().keySet()).containsExactly("outer", "part");
    assertThat(
            own.with(Map.of("outer", "{{#items}}\n- {{name}} of {{title}}\n{{/items}}\n"))
                .render("outer", PAGE))
        .isEqualTo("- x of a<b>&'c'\n- y of a<b>&'c'\n");
    assertThat(own.render("outer", PAGE)).isEqualTo("a<b>&'c' x\na<b>&'c' y\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"misspelt", "null", "open", "no-such-template"})
  void refusesATemplateThatCannotBeFilled(String template) {
    assertThatExceptionOfType(OkraException.class)
        .isThrownBy(() -> templates.render(template, PAGE))
        .satisfies(e -> assertThat(e.code()).isEqualTo(CodegenErrorCode.INVALID_TEMPLATE))
        .withMessageContaining("'" + template + "'");
  }

  @Test
  void saysWhichNameIsUnknown() {
    assertThatExceptionOfType(OkraException.class)
        .isThrownBy(() -> templates.render("misspelt", PAGE))
        .withMessageContaining("unknown name 'titel'");
  }
}
