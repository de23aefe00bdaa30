package dev.okra.migration.directory;

/**
 * A migration that is not as {@code okra.sum} records it.
 *
 * @param kind what became of it
 * @param id which one
 */
public record ChainChange(Kind kind, String id) {

  /** What became of a migration. */
  public enum Kind {
    ADDED,
    EDITED,
    REMOVED
  }
}
