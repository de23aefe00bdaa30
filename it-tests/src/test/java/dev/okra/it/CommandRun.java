package dev.okra.it;

import dev.okra.cli.Okra;
import dev.okra.cli.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * One run of the command, and what came of it.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int status, String out, String err) {

  /** Runs {@code okra} in a folder, without a terminal. */
  static CommandRun okra(Path folder, String... words) {
    return run(folder, false, "", words);
  }

  /** Runs {@code okra} in a folder, with a person who types the given lines. */
  static CommandRun typing(Path folder, String lines, String... words) {
    return run(folder, true, lines, words);
  }

  private static CommandRun run(Path folder, boolean interactive, String lines, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new BufferedReader(new StringReader(lines)),
            interactive,
            false,
            folder,
            Map.of());
    int status = Okra.run(terminal, words);
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Everything that was printed. */
  String all() {
    return out + err;
  }
}
