package dev.okra.cli.database;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.Source;
import dev.okra.cli.project.Sources;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.SchemaContent;
import dev.okra.domain.port.Session;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code okra db apply}: a database becomes equal to any source. */
@Command(
    name = "apply",
    description =
        "Makes a database equal to a source: a schema, schema.sql, schema.json, migrations, a database.")
public final class ApplyCommand implements Callable<Integer> {
  private final Project project;
  private final Sources sources;
  private final SchemaUpdate update;
  private final Consent consent;

  @Mixin private final UpdateOptions options = new UpdateOptions();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "SOURCE",
      description = "What the database is to hold.")
  private String to = "";

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "The database to change.")
  private String url = "";

  @Inject
  ApplyCommand(Project project, Sources sources, SchemaUpdate update, Consent consent) {
    this.project = project;
    this.sources = sources;
    this.update = update;
    this.consent = consent;
  }

  @Override
  public Integer call() {
    consent.requireUnprotected("db apply");
    DatabaseUrl target = project.url(url, "--url");
    Source source = sources.named(to);
    InspectionScope scope = scratch.scope(project);
    SchemaContent desired =
        source.match(
            live -> inspect(live, scope),
            stored -> stored.source().load(),
            files -> inspect(files, target, scope));
    update.run(
        new SchemaUpdate.Request(
            target,
            desired,
            source.description(),
            options.renames,
            options.dryRun,
            options.force,
            options.lockTimeout(),
            scope,
            false));
    return 0;
  }

  private SchemaContent inspect(Source.Scripted files, DatabaseUrl target, InspectionScope scope) {
    Dialect dialect = project.dialect(target);
    DatabaseUrl place = ScriptPlace.of(dialect, scratch.devUrl(project), Stream.of(target), files);
    try (Session session = dialect.connect(place)) {
      return new SchemaContent.Relational(
          dialect.id(),
          dialect.scripts().inspect(session, files.texts(), ScriptPlace.scope(scope)));
    }
  }

  private SchemaContent inspect(Source.Live live, InspectionScope scope) {
    Dialect dialect = project.dialect(live.url());
    try (Session session = dialect.connect(live.url())) {
      return new SchemaContent.Relational(
          dialect.id(), dialect.inspector().inspect(session, scope));
    }
  }
}
