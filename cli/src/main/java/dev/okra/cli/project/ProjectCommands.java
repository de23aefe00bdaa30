package dev.okra.cli.project;

import com.google.inject.Inject;
import dev.okra.cli.Terminal;
import dev.okra.cli.config.Environment;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Runs commands that the configuration names. */
public final class ProjectCommands {
  private final Project project;
  private final Terminal terminal;

  @Inject
  ProjectCommands(Project project, Terminal terminal) {
    this.project = project;
    this.terminal = terminal;
  }

  /**
   * Runs a command by the shell, in the folder of the configuration, with the variables of {@code
   * .env} beside those of the process.
   *
   * @param input what it finds on standard input
   * @param output takes each line that it prints
   * @return its exit status
   * @throws IOException if it cannot be started, or is interrupted
   */
  public int run(String command, String input, Consumer<String> output) throws IOException {
    // A file rather than a pipe: a command that reads nothing, or late, must not stop us.
    Path file = Files.createTempFile("okra-input", ".json");
    try {
      Files.writeString(file, input);
      return statusOf(start(command, file), output);
    } finally {
      Files.delete(file);
    }
  }

  private Process start(String command, Path input) throws IOException {
    boolean windows = File.separatorChar == '\\';
    ProcessBuilder builder =
        new ProcessBuilder(
            windows ? List.of("cmd.exe", "/c", command) : List.of("sh", "-c", command));
    Path folder = project.configuration().folder();
    builder.directory(folder.toFile());
    builder.environment().putAll(Environment.of(terminal.environment(), folder).all());
    return builder.redirectInput(input.toFile()).redirectErrorStream(true).start();
  }

  private static int statusOf(Process process, Consumer<String> output) throws IOException {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(output);
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
