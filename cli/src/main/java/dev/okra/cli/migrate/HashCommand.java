package dev.okra.cli.migrate;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.migration.directory.ChainChange;
import dev.okra.migration.directory.MigrationDirectory;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code okra db migrate hash}: the migrations are meant as they are now. */
@Command(
    name = "hash",
    description = {
      "Records in okra.sum that the migrations are meant as they are now.",
      "For SQL that was edited before it was applied anywhere, and for migrations that were removed."
    })
public final class HashCommand implements Callable<Integer> {
  private final Project project;
  private final Provider<Console> consoles;

  @Inject
  HashCommand(Project project, Provider<Console> consoles) {
    this.project = project;
    this.consoles = consoles;
  }

  @Override
  public Integer call() {
    Console console = consoles.get();
    MigrationDirectory directory = project.migrations();
    if (!directory.exists()) {
      console.say("no migrations; 'okra db migrate snapshot' makes the first");
      return 0;
    }
    List<ChainChange> changes = directory.record();
    changes.forEach(c -> console.data(line(c)));
    console.done(
        changes.isEmpty()
            ? "okra.sum is as it was"
            : "okra.sum records the migrations as they are");
    return 0;
  }

  private static String line(ChainChange change) {
    return switch (change.kind()) {
      case ADDED -> "+ " + change.id();
      case EDITED -> "~ " + change.id();
      case REMOVED -> "- " + change.id();
    };
  }
}
