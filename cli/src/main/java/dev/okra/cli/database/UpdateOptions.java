package dev.okra.cli.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of every command that changes a database. */
public final class UpdateOptions {
  private static final long DEFAULT_LOCK_TIMEOUT_SECONDS = 60;

  @Option(names = "--dry-run", description = "Show what would run, and change nothing.")
  boolean dryRun;

  @Option(
      names = "--force",
      description = "Consent in advance to losing data and to failing on rows that exist.")
  boolean force;

  @Option(
      names = "--rename",
      paramLabel = "BEFORE=AFTER",
      description = {
        "Say that something was renamed: users.name=users.full_name, users=people, role.A=role.B.",
        "May be given several times; 'none' says that nothing else was."
      })
  List<String> renames = new ArrayList<>();

  @Option(
      names = "--lock-timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for another run (default: ${DEFAULT-VALUE}).")
  long lockTimeoutSeconds;

  /** Every default, with what {@code --rename} said elsewhere. */
  public static UpdateOptions renaming(List<String> renames) {
    UpdateOptions options = new UpdateOptions();
    options.renames = List.copyOf(renames);
    options.lockTimeoutSeconds = DEFAULT_LOCK_TIMEOUT_SECONDS;
    return options;
  }

  /** How long to wait for another run. */
  Duration lockTimeout() {
    return Duration.ofSeconds(lockTimeoutSeconds);
  }
}
