package dev.okra.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command line runs.
 *
 * @param out standard output
 * @param err standard error
 * @param in standard input
 * @param interactive whether input and output are a person's terminal
 * @param colours whether that terminal shows colours
 * @param folder the working directory
 * @param environment variables of the process
 */
@SuppressWarnings("SystemConsoleNull") // isTerminal() says what null said before Java 22
public record Terminal(
    PrintStream out,
    PrintStream err,
    BufferedReader in,
    boolean interactive,
    boolean colours,
    Path folder,
    Map<String, String> environment) {

  /** The terminal of this process. */
  public static Terminal ofProcess() {
    Map<String, String> environment = System.getenv();
    boolean interactive = System.console() != null && isTerminal();
    return new Terminal(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        interactive,
        interactive && allowsColours(environment),
        Path.of("").toAbsolutePath(),
        environment);
  }

  /** Whether a terminal with these variables may be written to in colours: see no-color.org. */
  static boolean allowsColours(Map<String, String> environment) {
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** From Java 22 on there is a console without a terminal too, which only this method tells. */
  private static boolean isTerminal() {
    try {
      Object console = System.console();
      return console == null
          || (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the console cannot say whether it is a terminal", e);
    }
  }
}
