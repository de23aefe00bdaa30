package dev.okra.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.okra.codegen.fixture.Fixture;
import dev.okra.codegen.fixture.GeneratorFixtures;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaGeneratorTest extends GeneratorFixtures {
  @TempDir private Path folder;

  JavaGeneratorTest() {
    super(
        new JavaGenerator(),
        Map.of(
            "jackson",
            Map.of(),
            "plain",
            Map.of("jackson", "false", "package", "com.example.models"),
            "strict",
            Map.of("jspecify", "true", "nulls", "explicit", "unknown", "reject")));
  }

  @TestFactory
  Stream<DynamicTest> generatesWhatJavacAcceptsWithoutAWarning() {
    return outputs()
        .map(
            output ->
                dynamicTest(
                    output.toString(),
                    () -> assertThat(Compilation.of(output.files(), folder).messages()).isEmpty()));
  }

  /** All at once, because starting the formatter takes longest. */
  @Test
  void generatesWhatGoogleJavaFormatLeavesAsItIs() throws IOException {
    for (Output output : outputs().toList()) {
      output.writeTo(folder.resolve(output.flavour()).resolve(output.fixture().name()));
    }
    assertThat(GoogleJavaFormat.unformatted(folder)).isEqualTo(new Tool.Outcome(0, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.class.models", "com..models", "1st", "com.example.", "a-b", ""})
  void refusesWhatIsNoNameForAPackage(String name) {
    Map<String, String> options = Map.of("package", name);
    assertThatThrownBy(() -> new JavaGenerator().generate(Fixture.named("small").schema(), options))
        .isInstanceOf(OkraException.class)
        .hasMessageContaining("'");
  }

  @Test
  void compilesWithTheCompilerByItself() throws IOException {
    Output output =
        outputs("plain").filter(o -> o.fixture().name().equals("blog")).findFirst().orElseThrow();
    output.writeTo(folder);
    Tool.Outcome outcome =
        Toolchain.javac()
            .run(
                folder.resolve("com/example/models"),
                "--release",
                "17",
                "-Xlint:all",
                "-Werror",
                "-d",
                folder.resolve("classes").toString(),
                "User.java",
                "--source-path",
                folder.toString());
    assertThat(outcome).isEqualTo(new Tool.Outcome(0, ""));
  }
}
