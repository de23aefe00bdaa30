package dev.okra.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs okra in this process, in a folder of its own, and keeps what it prints. */
public final class CommandLineRun {
  private final Path folder;
  private final Map<String, String> environment;
  private final boolean colours;

  private CommandLineRun(Path folder, Map<String, String> environment, boolean colours) {
    this.folder = folder;
    this.environment = environment;
    this.colours = colours;
  }

  /** Runs in a folder, without variables and without a terminal. */
  public static CommandLineRun in(Path folder) {
    return new CommandLineRun(folder, Map.of(), false);
  }

  /** The same with a variable of the process. */
  public CommandLineRun with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new CommandLineRun(folder, more, colours);
  }

  /** The same on a terminal that shows colours, at which nobody sits. */
  public CommandLineRun withColours() {
    return new CommandLineRun(folder, environment, true);
  }

  /** Writes a file of the folder. */
  public CommandLineRun file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file of the folder holds. */
  public String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs okra with the given words. */
  public Result run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new BufferedReader(new NobodyThere()),
            false,
            colours,
            folder,
            environment);
    int status = Okra.run(terminal, words);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /**
   * What came of a run.
   *
   * @param status the exit status
   * @param out what went to standard output
   * @param err what went to standard error
   */
  public record Result(int status, String out, String err) {}

  /** A command that asks where there is no terminal would wait for ever; here it fails. */
  private static final class NobodyThere extends Reader {
    @Override
    public int read(char[] buffer, int offset, int length) {
      throw new AssertionError("asked for input, and there is no terminal");
    }

    @Override
    public void close() {}
  }
}
