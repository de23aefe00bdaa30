package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that does one thing and ends: an initialiser, a copy. */
record ShellCommand(List<String> words, Map<String, String> environment, Path input) {
  private static final Path NOTHING = Path.of("/dev/null");

  ShellCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  static ShellCommand of(String... words) {
    return of(List.of(words));
  }

  static ShellCommand of(List<String> words) {
    return new ShellCommand(words, Map.of(), NOTHING);
  }

  ShellCommand with(String... more) {
    List<String> longer = new ArrayList<>(words);
    Collections.addAll(longer, more);
    return new ShellCommand(longer, environment, input);
  }

  ShellCommand in(Map<String, String> variables) {
    Map<String, String> larger = new HashMap<>(environment);
    larger.putAll(variables);
    return new ShellCommand(words, larger, input);
  }

  ShellCommand reading(Path file) {
    return new ShellCommand(words, environment, file);
  }

  /** Runs to the end; a failure carries what the program printed. */
  void run(Duration limit) {
    Outcome outcome = outcome(limit);
    if (outcome.code() != 0) {
      throw new IllegalStateException(
          "'%s' failed with %d:%n%s"
              .formatted(String.join(" ", words), outcome.code(), outcome.output()));
    }
  }

  /** Whether it runs here and ends well. */
  boolean succeeds(Duration limit) {
    try {
      return outcome(limit).code() == 0;
    } catch (UncheckedIOException notThere) {
      return false;
    }
  }

  private Outcome outcome(Duration limit) {
    try {
      Path output = Files.createTempFile("okra-testkit", ".log");
      try {
        int code = code(output, limit);
        return new Outcome(code, Files.readString(output, StandardCharsets.ISO_8859_1));
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("'" + words.get(0) + "' cannot run", e);
    }
  }

  private int code(Path output, Duration limit) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "'%s' did not end within %s".formatted(String.join(" ", words), limit));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while '" + words.get(0) + "' ran", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private record Outcome(int code, String output) {}
}
