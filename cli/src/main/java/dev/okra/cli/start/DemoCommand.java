package dev.okra.cli.start;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.Terminal;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Dialects;
import dev.okra.cli.project.Project;
import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code okra demo}: the whole tour on embedded SQLite. */
@Command(
    name = "demo",
    description = "Shows the whole tour on embedded SQLite, in a folder of its own.")
public final class DemoCommand implements Callable<Integer> {
  private static final String FOLDER = "okra-demo";

  private final Project project;
  private final Terminal terminal;
  private final Dialects dialects;
  private final Provider<Console> consoles;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "An empty folder; otherwise " + FOLDER + ", or the first free one after it.")
  private @Nullable Path folder;

  @Inject
  DemoCommand(Project project, Terminal terminal, Dialects dialects, Provider<Console> consoles) {
    this.project = project;
    this.terminal = terminal;
    this.dialects = dialects;
    this.consoles = consoles;
  }

  @Override
  public Integer call() {
    Path target = folder == null ? freeFolder() : project.workingFolder().resolve(folder);
    if (!isEmpty(target)) {
      throw new OkraException(
          StartErrorCode.PROJECT_EXISTS,
          target + " is not empty",
          "nothing was changed; name a folder that is empty or not there");
    }
    Console console = consoles.get();
    return new Tour(terminal, console, dialects.named("sqlite"), target).run();
  }

  private Path freeFolder() {
    Path first = project.workingFolder().resolve(FOLDER);
    if (isEmpty(first)) {
      return first;
    }
    int number = 2;
    while (!isEmpty(project.workingFolder().resolve(FOLDER + "-" + number))) {
      number++;
    }
    return project.workingFolder().resolve(FOLDER + "-" + number);
  }

  private static boolean isEmpty(Path path) {
    if (!Files.exists(path)) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
