package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.conformance.ProgramFolder;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import dev.okra.domain.logical.SchemaDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A program that uses generated Python in one style or several, in one process because starting one
 * takes longest.
 */
final class PythonProgram {
  private final Path folder;

  PythonProgram(Path folder) {
    this.folder = folder;
  }

  /** Generates the package {@code models}. */
  static void generate(SchemaDefinition schema, Map<String, String> options, Path folder)
      throws IOException {
    new ProgramFolder(folder).write("models", new PythonGenerator().generate(schema, options));
  }

  /**
   * What statements print for each style in turn; a warning of Python's own ends them. What they
   * know is in {@code src/test/resources/wire/program.py}.
   */
  String run(
      SchemaDefinition schema,
      List<PythonStyle> styles,
      Map<String, String> options,
      String statements)
      throws IOException {
    Files.writeString(folder.resolve("statements.py"), statements);
    Path program = Path.of("src/test/resources/wire/program.py").toAbsolutePath();
    Tool python = Toolchain.python().with("-W").with("error").with(program.toString());
    for (PythonStyle style : styles) {
      String name = style.name().toLowerCase(Locale.ROOT);
      Map<String, String> all = new HashMap<>(options);
      all.put("style", name);
      generate(schema, all, folder.resolve(name));
      python = python.with(name);
    }
    Tool.Outcome outcome = python.run(folder);
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }
}
