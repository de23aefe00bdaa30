package dev.okra.migration.runner;

import org.jspecify.annotations.Nullable;

/**
 * How far to go.
 *
 * @param id up: the last migration to apply; down: the last one to keep; null for no such limit
 * @param steps how many migrations at most; null for no such limit
 */
public record Target(@Nullable String id, @Nullable Integer steps) {
  /** Up: everything that is pending. */
  public static final Target ALL = new Target(null, null);

  /** One migration. */
  public static final Target ONE = new Target(null, 1);
}
