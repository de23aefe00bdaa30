package dev.okra.cli.migrate;

import dev.okra.cli.database.DatabaseOption;
import dev.okra.migration.runner.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that take a database up and down. */
final class RunOptions {
  @Mixin final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--to",
      paramLabel = "ID",
      description = "Up: the last migration to apply. Down: the last one to keep.")
  @Nullable String to;

  @Option(names = "--steps", paramLabel = "N", description = "How many migrations at most.")
  @Nullable Integer steps;

  @Option(names = "--dry-run", description = "Show what would run, and change nothing.")
  boolean dryRun;

  @Option(
      names = "--force",
      description = "Consent in advance to losing data and to failing on rows that exist.")
  boolean force;

  @Option(
      names = "--lock-timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for another run (default: ${DEFAULT-VALUE}).")
  long lockTimeoutSeconds;

  /** How far to go, given what nothing said means. */
  Target target(Target otherwise) {
    return to == null && steps == null ? otherwise : new Target(to, steps);
  }
}
