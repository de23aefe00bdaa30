package dev.okra.codegen.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.okra.codegen.fixture.GeneratorFixtures;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class GoGeneratorTest extends GeneratorFixtures {
  private static final String MODULE = "module example.com/fixture\n\ngo 1.19\n";

  /** What is generated is judged and not run: it is compiled in a third of the time. */
  private static final String UNOPTIMISED = "-gcflags=example.com/fixture/...=-N -l";

  @TempDir private Path folder;

  GoGeneratorTest() {
    super(
        new GoGenerator(),
        Map.of(
            "split",
            Map.of(),
            "single",
            Map.of(
                "split",
                "false",
                "package",
                "schema_v1",
                "nulls",
                "explicit",
                "unknown",
                "reject")));
  }

  @TestFactory
  Stream<DynamicTest> generatesWhatGofmtLeavesAsItIs() {
    Tool gofmt = Toolchain.gofmt();
    return outputs()
        .map(output -> dynamicTest(output.toString(), () -> assertFormatted(gofmt, output)));
  }

  private void assertFormatted(Tool gofmt, Output output) throws IOException {
    output.writeTo(folder);
    assertThat(gofmt.run(folder, "-d", ".")).isEqualTo(new Tool.Outcome(0, ""));
  }

  /** One module with a package for each output, because starting the compiler takes longest. */
  @TestFactory
  Stream<DynamicTest> generatesWhatGoVetAndGoBuildAccept() throws IOException {
    writeModule();
    return verdicts(Toolchain.go());
  }

  /** The experiment replaces {@code encoding/json} as well, on which generated code stands. */
  @TestFactory
  Stream<DynamicTest> generatesWhatGoVetAndGoBuildAcceptWithJsonV2() throws IOException {
    Tool go = Toolchain.goWithJsonV2();
    writeModule();
    return verdicts(go);
  }

  private void writeModule() throws IOException {
    Files.writeString(folder.resolve("go.mod"), MODULE);
    for (Output output : outputs().toList()) {
      output.writeTo(folder.resolve(output.fixture().name()).resolve(output.flavour()));
    }
  }

  private Stream<DynamicTest> verdicts(Tool go) {
    return Stream.of(List.of("vet", "./..."), List.of("build", UNOPTIMISED, "./..."))
        .map(
            arguments ->
                dynamicTest(
                    "go " + arguments.get(0),
                    () ->
                        assertThat(go.run(folder, arguments)).isEqualTo(new Tool.Outcome(0, ""))));
  }
}
