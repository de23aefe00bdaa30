package dev.okra.idl.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.InvalidSchemaException;
import dev.okra.idl.SchemaFile;
import org.junit.jupiter.api.Test;

/** What the fixtures do not show. */
class SchemaFormatterTest {

  @Test
  void refusesErrorsOfSyntax() {
    Formatting formatting = SchemaFormatter.format(SchemaFile.of("a", "model {"));
    assertThat(formatting.text()).isEmpty();
    assertThat(formatting.renderer().render(formatting.diagnostics())).contains("a:1:7", "model {");
    assertThatThrownBy(formatting::orThrow).isInstanceOf(InvalidSchemaException.class);
  }

  @Test
  void formatsWhatHasErrorsOfMeaning() {
    assertThat(format("model A { x:Nope }")).isEqualTo("model A {\n  x: Nope\n}\n");
  }

  @Test
  void emptyFileStaysEmpty() {
    assertThat(format(" \n\n")).isEmpty();
  }

  private static String format(String text) {
    return SchemaFormatter.format(SchemaFile.of("a", text)).orThrow();
  }
}
