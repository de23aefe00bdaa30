package dev.okra.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.codegen.fixture.Fixture;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.port.GeneratedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of objects that have more fields than a record can have components. */
final class WideClassTest {
  /** A value for each type that a field of the fixture {@code wide} has to have. */
  private static final Map<String, String> VALUES =
      Map.of(
          "ID", "\"1\"",
          "String", "\"text\"",
          "Int", "1",
          "BigInt", "\"9007199254740993\"",
          "Float", "0.5",
          "DateTime", "\"2024-02-29T12:00:00.000Z\"",
          "Bytes", "\"AP/+\"",
          "Boolean", "true",
          "Shade", "\"DARK\"");

  @TempDir private Path folder;

  /** A constructor has 255 places: one for the object, two for each long and double. */
  @ParameterizedTest
  @CsvSource({
    "Int!, 254, record", "Int!, 255, class",
    "BigInt!, 127, record", "BigInt!, 128, class",
    "Float!, 127, record", "Float!, 128, class",
    "BigInt, 254, record", "BigInt, 255, class",
    "[Float!]!, 254, record", "[Float!]!, 255, class"
  })
  void isARecordAsLongAsItsConstructorCompiles(String type, int fields, String kind)
      throws IOException {
    String members =
        IntStream.range(0, fields)
            .mapToObj(i -> "f" + i + ": " + type)
            .collect(Collectors.joining("\n"));
    List<GeneratedFile> files =
        new JavaGenerator().generate(Fixture.schema("type Much {\n" + members + "\n}"), Map.of());
    assertThat(Compilation.of(files, folder).messages()).isEmpty();
    assertThat(files)
        .filteredOn(file -> file.path().endsWith("/Much.java"))
        .singleElement()
        .satisfies(file -> assertThat(file.content()).contains(kind + " Much"));
  }

  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void isReadAndWrittenAsARecordIs(JsonLibrary library) throws IOException {
    try (GeneratedTypes types = GeneratedTypes.of("wide", folder, Map.of())) {
      String json = json();
      Object value = Objects.requireNonNull(library.read(json, types.named("Wide")));
      assertThat(library.write(value)).isEqualTo(json);
      assertThat(types.part(value, "total14")).isEqualTo(9_007_199_254_740_993L);
      assertThat(types.part(value, "builder_")).isEqualTo("text");
      assertThat(value)
          .isEqualTo(library.read(json, types.named("Wide")))
          .hasSameHashCodeAs(types.read("Wide", json))
          .isNotEqualTo(library.read(json.replace("0.5", "0.25"), types.named("Wide")));
      assertThat(value.toString()).startsWith("Wide[id=1, ").contains("name3=***");
    }
  }

  @Test
  void saysWhichPartIsWrongOrWasNotGiven() throws Exception {
    try (GeneratedTypes types = GeneratedTypes.of("wide", folder, Map.of())) {
      assertThat(types.refusal("Wide", json().replace("\"count15\":1,", "")))
          .isEqualTo("Wide.count15: is missing");
      Object builder = types.named("Wide").getMethod("builder").invoke(null);
      assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
          .hasRootCauseInstanceOf(NullPointerException.class)
          .hasRootCauseMessage("id");
    }
  }

  @Test
  void isChangedThroughItsBuilder() throws Exception {
    try (GeneratedTypes types = GeneratedTypes.of("wide", folder, Map.of())) {
      Object value = types.read("Wide", json());
      Object builder = value.getClass().getMethod("toBuilder").invoke(value);
      builder.getClass().getMethod("count1", int.class).invoke(builder, 7);
      Object changed = builder.getClass().getMethod("build").invoke(builder);
      assertThat(types.json(changed).replace('\'', '"'))
          .isEqualTo(json().replace("\"count1\":1,", "\"count1\":7,"));
      Object update = types.named("WideUpdateInput").getMethod("builder").invoke(null);
      assertThat(types.json(update.getClass().getMethod("build").invoke(update))).isEqualTo("{}");
    }
  }

  /** A value of the model that holds what it has to, in the order of the fields. */
  private static String json() {
    return Fixture.named("wide").schema().models().get(0).fields().stream()
        .map(field -> field.match(Optional::of, relation -> Optional.<ValueField>empty()))
        .flatMap(Optional::stream)
        .filter(field -> field.type().required())
        .map(field -> '"' + field.name() + "\":" + json(field.type()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String json(TypeReference type) {
    return type.list() ? "[]" : VALUES.getOrDefault(type.type().idlName(), "none");
  }
}
