package dev.okra.migration.runner;

import dev.okra.domain.logical.Scalar;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * How migrations are run.
 *
 * @param historyTable the name of the history table
 * @param scalarOverrides column types from the configuration that replace those of scalars
 * @param okraVersion recorded in the history
 * @param appliedBy recorded in the history: who runs it, and where
 * @param lockTimeout how long to wait for another runner
 * @param clock tells the times that the history records
 */
public record RunnerSettings(
    String historyTable,
    Map<Scalar, String> scalarOverrides,
    String okraVersion,
    String appliedBy,
    Duration lockTimeout,
    Clock clock) {
  /** The name of the history table where the configuration gives none. */
  public static final String DEFAULT_TABLE = "_okra_migrations";

  public RunnerSettings {
    scalarOverrides = Map.copyOf(scalarOverrides);
  }
}
