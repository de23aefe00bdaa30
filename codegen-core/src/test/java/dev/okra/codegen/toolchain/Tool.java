package dev.okra.codegen.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program to run.
 *
 * @param command the program and the arguments that it always has
 * @param environment variables on top of those of the tests
 */
public record Tool(List<String> command, Map<String, String> environment) {
  public Tool {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** The same program with one more argument that it always has. */
  public Tool with(String argument) {
    return new Tool(Stream.concat(command.stream(), Stream.of(argument)).toList(), environment);
  }

  /** The same program with more variables. */
  public Tool with(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(variables);
    return new Tool(command, all);
  }

  /** Runs the program in a folder, without input, and waits for it. */
  public Outcome run(Path folder, String... arguments) {
    return run(folder, List.of(arguments));
  }

  /** Runs the program in a folder, without input, and waits for it. */
  public Outcome run(Path folder, List<String> arguments) {
    return run(folder, "", arguments);
  }

  /** Runs the program in a folder with the given text as its input, and waits for it. */
  public Outcome run(Path folder, String input, List<String> arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(command.stream(), arguments.stream()).toList());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Path given = Files.createTempFile("okra-input", null);
      Files.writeString(given, input);
      Process process = builder.redirectInput(given.toFile()).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      Files.delete(given);
      return new Outcome(status, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command, e);
    }
  }

  /**
   * What came of a run.
   *
   * @param status 0 where the program was content
   * @param output what it printed to both streams
   */
  public record Outcome(int status, String output) {}
}
