package dev.okra.cli.database;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.SchemaContent;
import dev.okra.migration.directory.MigrationDirectory;
import java.util.List;

/** Brings the configured database to the configured schema, and records that it did. */
public final class SyncAction {
  private final Project project;
  private final SchemaProblems problems;
  private final SchemaUpdate update;
  private final Consent consent;

  @Inject
  SyncAction(Project project, SchemaProblems problems, SchemaUpdate update, Consent consent) {
    this.project = project;
    this.problems = problems;
    this.update = update;
    this.consent = consent;
  }

  /**
   * Syncs once.
   *
   * @return whether the database is now equal to the schema; false for a dry run that found
   *     differences
   */
  public boolean sync(DatabaseUrl url, UpdateOptions options) {
    consent.requireUnprotected("db sync");
    SchemaDefinition schema = problems.requireValid(project.schema());
    String description = project.schemaNames();
    boolean equal =
        update.run(
            new SchemaUpdate.Request(
                url,
                new SchemaContent.Logical(schema),
                description,
                options.renames,
                options.dryRun,
                options.force,
                options.lockTimeout(),
                project.scope(List.of()),
                false));
    MigrationDirectory directory = project.migrations();
    if (equal && !options.dryRun && directory.exists()) {
      directory.writeCurrent(schema);
    }
    return equal;
  }
}
