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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaGeneratorTest extends GeneratorFixtures {
  private static final Map<String, Map<String, String>> FLAVOURS =
      Map.of(
          "jackson",
          Map.of(),
          "plain",
          Map.of("jackson", "false", "package", "com.example.models"),
          "strict",
          Map.of("jspecify", "true", "nulls", "explicit", "unknown", "reject"));

  @TempDir private Path folder;

  JavaGeneratorTest() {
    super(new JavaGenerator(), FLAVOURS);
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

  /**
   * All at once, each output in a package of its own, at the level of Java that JDK 25 has. The
   * flavours differ in annotations alone, so that all fixtures are in the one with the most.
   */
  @Test
  void generatesWhatTheJavacOfJdk25AcceptsWithoutAWarning() throws IOException {
    for (Fixture fixture : Fixture.all()) {
      writePackage(fixture, "strict");
    }
    writePackage(Fixture.named("wire"), "jackson");
    writePackage(Fixture.named("wire"), "plain");
    Path arguments = folder.resolve("arguments");
    Files.write(arguments, Compilation.arguments(folder));
    assertThat(Toolchain.javac(25).run(folder, "@" + arguments)).isEqualTo(new Tool.Outcome(0, ""));
  }

  private void writePackage(Fixture fixture, String flavour) throws IOException {
    Map<String, String> options = new HashMap<>(FLAVOURS.getOrDefault(flavour, Map.of()));
    options.put("package", flavour + "." + fixture.name().replace('-', '_'));
    new Output(fixture, flavour, new JavaGenerator().generate(fixture.schema(), options))
        .writeTo(folder);
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
