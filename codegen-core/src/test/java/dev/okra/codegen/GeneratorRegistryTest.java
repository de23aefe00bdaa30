package dev.okra.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SelectedSchema;
import dev.okra.domain.port.CodeGenerator;
import dev.okra.domain.port.GeneratedFile;
import dev.okra.domain.port.GeneratorOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GeneratorRegistryTest {
  private static final GeneratorOption FORM =
      new GeneratorOption("form", "The form.", List.of("long", "short"), "long");
  private static final GeneratorOption NAME =
      new GeneratorOption("package", "The name.", List.of(), "models");

  private record Language(String language) implements CodeGenerator {
    @Override
    public List<GeneratorOption> options() {
      return List.of(FORM, NAME);
    }

    @Override
    public String defaultOutput() {
      return "generated";
    }

    @Override
    public List<GeneratedFile> generate(SelectedSchema schema, Map<String, String> options) {
      return List.of();
    }
  }

  private final CodeGenerator cobol = new Language("cobol");
  private final GeneratorRegistry registry =
      GeneratorRegistry.of(List.of(cobol, new Language("ada")));

  @Test
  void findsGeneratorsByLanguage() {
    assertThat(registry.generator("cobol")).isSameAs(cobol);
    assertThat(registry.byLanguage().keySet()).containsExactly("ada", "cobol");
  }

  @Test
  void namesTheNearestLanguage() {
    assertFails(
        () -> registry.generator("kobol"),
        CodegenErrorCode.UNKNOWN_LANGUAGE,
        "did you mean 'cobol'?");
    assertFails(
        () -> registry.generator("rust"),
        CodegenErrorCode.UNKNOWN_LANGUAGE,
        "known languages: ada, cobol");
  }

  @Test
  void addsDefaultsToOptions() {
    GeneratorOptions options = GeneratorOptions.of(cobol, Map.of("form", "short"));
    assertThat(options.value(FORM)).isEqualTo("short");
    assertThat(options.value(NAME)).isEqualTo("models");
  }

  @Test
  void refusesOptionsThatThereAreNot() {
    assertFails(
        () -> GeneratorOptions.of(cobol, Map.of("pakage", "x")),
        CodegenErrorCode.UNKNOWN_OPTION,
        "did you mean 'package'?");
    assertFails(
        () -> GeneratorOptions.of(cobol, Map.of("form", "wide")),
        CodegenErrorCode.INVALID_OPTION,
        "its values: long, short");
    assertFails(
        () ->
            GeneratorOptions.of(cobol, Map.of("package", "1x")).matching(NAME, "[a-z]+", "a name"),
        CodegenErrorCode.INVALID_OPTION,
        "it takes a name");
  }

  private static void assertFails(Runnable action, CodegenErrorCode code, String hint) {
    assertThatExceptionOfType(OkraException.class)
        .isThrownBy(action::run)
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.hint()).contains(hint);
            });
  }
}
