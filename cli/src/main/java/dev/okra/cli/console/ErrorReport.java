package dev.okra.cli.console;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Shows what went wrong: the title with its code, what was found, the statement if there was one,
 * and what to do next.
 */
public final class ErrorReport {
  private static final int LONGEST_STATEMENT = 2000;

  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Inject
  ErrorReport(Provider<Console> consoles, GlobalOptions options) {
    this.consoles = consoles;
    this.options = options;
  }

  /** Shows an exception, and returns the exit status that it asks for. */
  public int report(Exception exception) {
    Console console = consoles.get();
    console.endProgress();
    int status =
        exception instanceof OkraException known
            ? known(console, known)
            : unknown(console, exception);
    if (options.debug()) {
      StringWriter trace = new StringWriter();
      exception.printStackTrace(new PrintWriter(trace));
      console.say(trace.toString());
    }
    return status;
  }

  /** Shows what is wrong with the words of a command line, and returns the exit status for that. */
  public int reportUsage(CommandLine.ParameterException exception) {
    Console console = consoles.get();
    CommandLine line = exception.getCommandLine();
    console.say(title(console, null, String.valueOf(exception.getMessage())));
    suggestion(exception).ifPresent(s -> console.say("  hint: " + s));
    console.say("  '" + line.getCommandSpec().qualifiedName() + " --help' lists what it takes");
    return FailureKind.USAGE.exitStatus();
  }

  private static Optional<String> suggestion(CommandLine.ParameterException exception) {
    if (!(exception instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    CommandLine line = exception.getCommandLine();
    List<String> words = unmatched.getUnmatched();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String word = words.get(0);
    List<String> known =
        word.startsWith("-")
            ? line.getCommandSpec().options().stream().map(o -> o.longestName()).toList()
            : List.copyOf(line.getSubcommands().keySet());
    return Optional.ofNullable(NearestName.hint(word, known));
  }

  private int known(Console console, OkraException exception) {
    console.say(title(console, exception.code().id(), exception.code().title()));
    exception.text().lines().forEach(l -> console.say("  " + l));
    statement(exception).ifPresent(s -> showStatement(console, s));
    exception.hint().stream().flatMap(String::lines).forEach(h -> console.say("  hint: " + h));
    return exception.code().kind().exitStatus();
  }

  private static Optional<String> statement(@Nullable Throwable exception) {
    for (Throwable at = exception; at != null; at = at.getCause()) {
      if (at instanceof DatabaseException database && database.statement().isPresent()) {
        return database.statement();
      }
    }
    return Optional.empty();
  }

  private static void showStatement(Console console, String statement) {
    boolean tooLong = statement.length() > LONGEST_STATEMENT;
    String shown = tooLong ? statement.substring(0, LONGEST_STATEMENT) + " …" : statement;
    console.say("  statement:");
    shown.lines().forEach(l -> console.say("    " + l));
  }

  private int unknown(Console console, Exception exception) {
    console.say(title(console, null, "okra failed in a way that it should not have"));
    console.say("  " + exception);
    if (!options.debug()) {
      console.say("  hint: run the command again with --debug, and report what it prints");
    }
    return FailureKind.FAILED.exitStatus();
  }

  private static String title(Console console, @Nullable String code, String title) {
    String label = code == null ? "error" : "error " + code;
    return console.styled(label, Style.ERROR) + ": " + console.styled(title, Style.STRONG);
  }
}
