package dev.okra.cli;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.okra.cli.command.RootCommand;
import dev.okra.cli.console.ErrorReport;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** The main class of the okra command. */
public final class Okra {
  private Okra() {}

  /** Runs a command line and ends the process with its exit status. */
  public static void main(String[] arguments) {
    // Guice would write a class for each constructor, which takes longer than calling each once.
    System.setProperty("guice_bytecode_gen_option", "DISABLED");
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /**
   * Runs a command line.
   *
   * @param terminal where it runs
   * @param arguments the words after {@code okra}
   * @return the exit status, as docs/cli.md lists them
   */
  public static int run(Terminal terminal, String... arguments) {
    GlobalOptions options = new GlobalOptions();
    Injector injector = Guice.createInjector(Stage.DEVELOPMENT, new OkraModule(terminal, options));
    CommandLine line = new CommandLine(RootCommand.class, new InjectorFactory(injector));
    ErrorReport errors = injector.getInstance(ErrorReport.class);
    line.setExecutionExceptionHandler((e, commandLine, result) -> errors.report(e));
    line.setParameterExceptionHandler((e, words) -> errors.reportUsage(e));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setUsageHelpAutoWidth(true);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            isColoured(terminal, arguments)
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF));
    line.setOut(writer(terminal.out()));
    line.setErr(writer(terminal.err()));
    return line.execute(CommandWords.split(arguments));
  }

  /** Asked before the options are read, because help is printed while they are. */
  private static boolean isColoured(Terminal terminal, String... arguments) {
    return terminal.colours() && !List.of(arguments).contains("--no-color");
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Makes commands by constructor injection, and what picocli needs besides by itself. */
  private record InjectorFactory(Injector injector) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      boolean ours = type.getName().startsWith("dev.okra.");
      return ours ? injector.getInstance(type) : CommandLine.defaultFactory().create(type);
    }
  }
}
