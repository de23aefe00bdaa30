package dev.okra.cli.database;

import dev.okra.cli.project.Project;
import dev.okra.domain.port.DatabaseUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command is about. */
public final class DatabaseOption {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The database; otherwise the configured one.")
  private @Nullable String url;

  /** The database given, or the configured one; fails with {@code OKRA-C007} where none is. */
  public DatabaseUrl of(Project project) {
    String given = url;
    return given == null ? project.url() : project.url(given, "--url");
  }
}
