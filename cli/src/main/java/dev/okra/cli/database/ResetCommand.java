package dev.okra.cli.database;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.SchemaContent;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code okra db reset}: everything that okra manages is dropped, and made again. */
@Command(
    name = "reset",
    description = "Drops every table that okra manages, with its rows, and syncs.")
public final class ResetCommand implements Callable<Integer> {
  private final Project project;
  private final SchemaUpdate update;
  private final SyncAction sync;
  private final Consent consent;
  private final SchemaProblems problems;
  private final Provider<Console> consoles;

  @Mixin private final UpdateOptions options = new UpdateOptions();

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Inject
  ResetCommand(
      Project project,
      SchemaUpdate update,
      SyncAction sync,
      Consent consent,
      SchemaProblems problems,
      Provider<Console> consoles) {
    this.project = project;
    this.update = update;
    this.sync = sync;
    this.consent = consent;
    this.problems = problems;
    this.consoles = consoles;
  }

  @Override
  public Integer call() {
    consent.requireUnprotected("db reset");
    DatabaseUrl target = database.of(project);
    // Read first: a schema that is broken must not leave an empty database behind.
    SchemaDefinition schema = problems.requireValid(project.schema());
    boolean empty =
        update.run(
            new SchemaUpdate.Request(
                target,
                new SchemaContent.Logical(SchemaDefinition.EMPTY),
                "an empty schema",
                List.of("none"),
                options.dryRun,
                options.force,
                options.lockTimeout(),
                project.scope(schema.schemaNames()),
                true));
    if (!empty) {
      consoles.get().say("the schema would be synced afterwards");
      return 0;
    }
    sync.sync(target, options);
    return 0;
  }
}
