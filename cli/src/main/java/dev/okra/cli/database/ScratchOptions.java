package dev.okra.cli.database;

import dev.okra.cli.project.Project;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that take any source: what to look at, and where files of SQL run. */
final class ScratchOptions {
  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = {
        "Look at this schema of databases as well, besides the default one and those that a source",
        "names (PostgreSQL); '*' for all. May be given several times."
      })
  private List<String> schemas = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description = {
        "Leave tables alone whose names fit, with * and ?; beside those of the configuration.",
        "May be given several times."
      })
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--dev-url",
      paramLabel = "URL",
      description = {
        "A database on whose server files of SQL run in a scratch place;",
        "otherwise the database that they are compared with."
      })
  private @Nullable String devUrl;

  /** What is looked at. */
  InspectionScope scope(Project project) {
    return project.scope(schemas, exclude);
  }

  /** The database that was given for scratch places. */
  Optional<DatabaseUrl> devUrl(Project project) {
    return Optional.ofNullable(devUrl).map(url -> project.url(url, "--dev-url"));
  }
}
