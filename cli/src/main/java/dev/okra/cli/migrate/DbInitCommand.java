package dev.okra.cli.migrate;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.database.DatabaseOption;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.migration.directory.MigrationDirectory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code okra db init}: the migrations directory and the history table. */
@Command(name = "init", description = "Makes the migrations directory and the history table.")
public final class DbInitCommand implements Callable<Integer> {
  private final Project project;
  private final Runners runners;
  private final Provider<Console> consoles;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Inject
  DbInitCommand(Project project, Runners runners, Provider<Console> consoles) {
    this.project = project;
    this.runners = runners;
    this.consoles = consoles;
  }

  @Override
  public Integer call() {
    Console console = consoles.get();
    MigrationDirectory directory = project.migrations();
    directory.create();
    console.done(
        "migrations are kept in " + SchemaFiles.shown(project.workingFolder(), directory.root()));
    DatabaseUrl target = runners.url(database);
    runners.with(
        target,
        0,
        (session, runner) -> {
          runner.prepare();
          return 0;
        });
    console.done(
        "the history is kept in "
            + project.configuration().database().historyTable()
            + " of "
            + target);
    return 0;
  }
}
