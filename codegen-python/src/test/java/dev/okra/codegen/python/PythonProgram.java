package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.fixture.Fixture;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import dev.okra.domain.port.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A program that uses generated Python. */
final class PythonProgram {
  /** Prints what an expression is, or how it is refused. */
  private static final String SHOW =
      """
      def show(action):
          try:
              print(action())
          except (m.WireError, TypeError) as error:
              print(f"{type(error).__name__}: {error}")

      """;

  private PythonProgram() {}

  /** Generates the package {@code models} from a fixture. */
  static void generate(String fixture, Map<String, String> options, Path folder)
      throws IOException {
    Path models = Files.createDirectories(folder.resolve("models"));
    for (GeneratedFile file :
        new PythonGenerator().generate(Fixture.named(fixture).schema(), options)) {
      Files.writeString(models.resolve(file.path()), file.content());
    }
  }

  /**
   * What statements print that know the package {@code models} as {@code m}, and a function {@code
   * show} for what may be refused. A warning of Python's own ends them.
   */
  static String run(Path folder, String statements) throws IOException {
    Path program = folder.resolve("program.py");
    Files.writeString(program, "import models as m\n\n" + SHOW + statements);
    Tool python = Toolchain.python().with("-W").with("error").with(Map.of("PYTHONUTF8", "1"));
    Tool.Outcome outcome = python.run(folder, "program.py");
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }
}
