package dev.okra.codegen.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.domain.port.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A folder that a program is built in around generated code. */
public record ProgramFolder(Path path) {

  /** Writes generated files into a folder below this one. */
  public void write(String name, List<GeneratedFile> files) throws IOException {
    for (GeneratedFile file : files) {
      write(name + "/" + file.path(), file.content());
    }
  }

  /** Writes one file. */
  public void write(String name, String content) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, content);
  }

  /** Writes one file of JSON. */
  public void write(String name, Map<String, ?> content) throws IOException {
    write(name, new ObjectMapper().writeValueAsString(content));
  }

  /** Copies a program that lies in the folder {@code wire} among the resources of a class. */
  public void copy(Class<?> owner, String name) throws IOException {
    try (InputStream stream = owner.getResourceAsStream("/wire/" + name)) {
      Files.copy(Objects.requireNonNull(stream, name), path.resolve(name));
    }
  }

  /**
   * Runs a compiler.
   *
   * @throws AssertionError with all that it says, unless it is content and silent
   */
  public void compile(Tool compiler, String... arguments) {
    Tool.Outcome outcome = compiler.run(path, arguments);
    if (!outcome.equals(new Tool.Outcome(0, ""))) {
      throw new AssertionError(compiler.command() + ": " + outcome);
    }
  }
}
