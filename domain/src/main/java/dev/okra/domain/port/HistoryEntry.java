package dev.okra.domain.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the history table: what a database knows of one migration.
 *
 * @param version the migration's id
 * @param description in words
 * @param checksum with its algorithm's version, such as {@code v1:sha256:…}
 * @param parent the id of the migration before it, or null for the first
 * @param state how far it has come
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it runs
 * @param statementsTotal how many statements it has for this database
 * @param statementsDone how many of them have succeeded
 * @param error the server's message, where it failed
 * @param appliedBy who ran it: user and host
 * @param okraVersion which version of okra ran it
 */
public record HistoryEntry(
    String version,
    String description,
    String checksum,
    @Nullable String parent,
    State state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    int statementsTotal,
    int statementsDone,
    @Nullable String error,
    String appliedBy,
    String okraVersion) {

  /** How far a migration has come. */
  public enum State {
    RUNNING,
    APPLIED,
    FAILED,
    ROLLED_BACK
  }
}
