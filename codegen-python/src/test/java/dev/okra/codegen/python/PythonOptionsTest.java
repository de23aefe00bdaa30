package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.codegen.CodegenErrorCode;
import dev.okra.codegen.fixture.Fixture;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.GeneratedFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PythonOptionsTest {

  @ParameterizedTest
  @CsvSource({"styl, style", "null, nulls", "unkown, unknown"})
  void refusesAnUnknownOptionAndNamesTheNearest(String given, String nearest) {
    assertThatThrownBy(() -> generate(Map.of(given, "x")))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(CodegenErrorCode.UNKNOWN_OPTION);
              assertThat(e).hasMessageContaining("'" + given + "'");
              assertThat(e.hint()).hasValueSatisfying(hint -> assertThat(hint).contains(nearest));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "style, pydantik, pydantic",
    "style, TypedDict, typeddict",
    "nulls, omitted, omit",
    "unknown, ignored, ignore"
  })
  void refusesAnUnknownValueAndNamesTheNearest(String option, String given, String nearest) {
    assertThatThrownBy(() -> generate(Map.of(option, given)))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(CodegenErrorCode.INVALID_OPTION);
              assertThat(e.hint()).hasValueSatisfying(hint -> assertThat(hint).contains(nearest));
            });
  }

  @Test
  void makesDataClassesUnlessAskedForOthers() {
    assertThat(generate(Map.of())).isEqualTo(generate(Map.of("style", "dataclass")));
  }

  @Test
  void makesTheSamePackageInEveryStyle() {
    for (PythonStyle style : PythonStyle.values()) {
      String name = style.name().toLowerCase(Locale.ROOT);
      assertThat(generate(Map.of("style", name)))
          .extracting(GeneratedFile::path)
          .containsExactly("__init__.py", "models.py", "okra.py", "py.typed", "scalars.py");
    }
  }

  private static List<GeneratedFile> generate(Map<String, String> options) {
    return new PythonGenerator().generate(Fixture.named("small").schema(), options);
  }
}
