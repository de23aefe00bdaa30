package dev.okra.migration.runner;

import dev.okra.domain.plan.Statement;

/** Follows a run. */
public interface RunnerListener {
  /** Follows nothing. */
  RunnerListener SILENT = new RunnerListener() {};

  /** Another runner holds the lock; {@code holder} says who. */
  default void waiting(String holder) {}

  /** A migration begins. */
  default void starting(PlannedMigration migration) {}

  /** A statement of it is about to run; {@code index} counts from 0. */
  default void statement(PlannedMigration migration, int index, Statement statement) {}

  /** A migration is done and recorded. */
  default void finished(PlannedMigration migration) {}
}
