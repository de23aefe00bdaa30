package dev.okra.cli.watch;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.config.OkraConfiguration;
import dev.okra.cli.console.Console;
import dev.okra.cli.generate.CodeGeneration;
import dev.okra.cli.generate.CodeGeneration.Outcome;
import dev.okra.cli.generate.CodeGeneration.Request;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.domain.diagnostic.InvalidSchemaException;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code okra dev}: the database and the code follow every edit of the schema. */
@Command(
    name = "dev",
    description = {
      "Watches the schema; on every change syncs the database and writes the code.",
      "database.migrations.development.autoSync: false leaves the database alone."
    })
public final class DevCommand implements Callable<Integer> {
  private final Project project;
  private final SchemaWatcher watcher;
  private final SyncStep sync;
  private final CodeGeneration generation;
  private final SchemaProblems problems;
  private final Provider<Console> consoles;

  @Inject
  DevCommand(
      Project project,
      SchemaWatcher watcher,
      SyncStep sync,
      CodeGeneration generation,
      SchemaProblems problems,
      Provider<Console> consoles) {
    this.project = project;
    this.watcher = watcher;
    this.sync = sync;
    this.generation = generation;
    this.problems = problems;
    this.consoles = consoles;
  }

  @Override
  public Integer call() {
    requireSomethingToDo();
    watcher.watch(this::follow);
    return 0;
  }

  /** A database that does not answer keeps nobody from going on with the code. */
  private void follow() {
    requireSomethingToDo();
    Optional<RuntimeException> failure = isSynced() ? trySync() : Optional.empty();
    generate();
    failure.ifPresent(
        e -> {
          throw e;
        });
  }

  private Optional<RuntimeException> trySync() {
    try {
      sync.sync();
      return Optional.empty();
    } catch (InvalidSchemaException e) {
      throw e;
    } catch (OkraException e) {
      return Optional.of(e);
    }
  }

  private void generate() {
    List<Request> requests = generation.configured();
    if (requests.isEmpty() && isSynced()) {
      return;
    }
    // The sync has shown what there is to say about the schema.
    SchemaDefinition schema =
        isSynced() ? project.schema().schema() : problems.requireValid(project.schema());
    generation.write(schema, requests).forEach(this::say);
  }

  private void say(Outcome outcome) {
    int written = outcome.report().written().size();
    int removed = outcome.report().removed().size();
    if (written + removed > 0) {
      consoles
          .get()
          .done(
              outcome.request().label()
                  + ": "
                  + written
                  + " written"
                  + (removed == 0 ? "" : ", " + removed + " removed")
                  + " in "
                  + SchemaFiles.shown(project.workingFolder(), outcome.folder()));
    }
  }

  private boolean isSynced() {
    OkraConfiguration configuration = project.configuration();
    return configuration.database().autoSync() && configuration.database().url() != null;
  }

  private void requireSomethingToDo() {
    if (!isSynced() && generation.configured().isEmpty()) {
      throw new OkraException(
          WatchErrorCode.NOTHING_TO_DO,
          "no database is configured to sync, and no language to generate",
          "set database.url, or list languages under models.generators in okra.config.json");
    }
  }
}
