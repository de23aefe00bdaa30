package dev.okra.cli.database;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.Source;
import dev.okra.cli.project.Sources;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.SchemaContent;
import dev.okra.domain.port.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code okra db apply}: a database becomes equal to any source. */
@Command(
    name = "apply",
    description =
        "Makes a database equal to a source: a schema, schema.json, migrations, a database.")
public final class ApplyCommand implements Callable<Integer> {
  private final Project project;
  private final Sources sources;
  private final SchemaUpdate update;
  private final Consent consent;

  @Mixin private final UpdateOptions options = new UpdateOptions();

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
    SchemaContent desired = source.match(this::inspect, stored -> stored.source().load());
    update.run(
        new SchemaUpdate.Request(
            target,
            desired,
            source.description(),
            options.renames,
            options.dryRun,
            options.force,
            options.lockTimeout(),
            false));
    return 0;
  }

  private SchemaContent inspect(Source.Live live) {
    Dialect dialect = project.dialect(live.url());
    try (Session session = dialect.connect(live.url())) {
      return new SchemaContent.Relational(
          dialect.id(), dialect.inspector().inspect(session, project.scope(List.of())));
    }
  }
}
