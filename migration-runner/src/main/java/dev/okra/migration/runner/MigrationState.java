package dev.okra.migration.runner;

import dev.okra.domain.port.HistoryEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one migration stands.
 *
 * @param id the migration
 * @param description in words
 * @param kind how it stands
 * @param entry what the database's history says of it, or null where it says nothing
 */
public record MigrationState(
    String id, String description, Kind kind, @Nullable HistoryEntry entry) {

  /** What the database's history says of it. */
  public Optional<HistoryEntry> history() {
    return Optional.ofNullable(entry);
  }

  /** How a migration stands. */
  public enum Kind {
    APPLIED("applied"),
    PENDING("pending"),
    /** Pending, and taken down before. */
    ROLLED_BACK("rolled back"),
    /** Began and did not finish. */
    FAILED("failed"),
    /** Another runner is at it, or was killed. */
    RUNNING("running"),
    /** Applied, and its files have changed since. */
    EDITED("edited"),
    /** Applied, and its files are gone. */
    MISSING("missing");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Whether what the database knows of it does not fit what is on disk, or it never ended. */
    public boolean isDefect() {
      return switch (this) {
        case FAILED, RUNNING, EDITED, MISSING -> true;
        case APPLIED, PENDING, ROLLED_BACK -> false;
      };
    }

    /** As it is shown. */
    public String word() {
      return word;
    }
  }
}
