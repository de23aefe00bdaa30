package dev.okra.migration.runner;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.HistoryEntry;
import dev.okra.domain.port.HistoryEntry.State;
import dev.okra.migration.MigrationErrorCode;
import dev.okra.migration.directory.Migration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The migrations on disk beside the history of a database. */
final class HistoryComparison {
  private final List<Migration> ordered;
  private final Map<String, HistoryEntry> entries = new LinkedHashMap<>();

  /**
   * Compares.
   *
   * @param ordered migrations in the order in which they are applied
   * @param entries the history
   */
  HistoryComparison(List<Migration> ordered, List<HistoryEntry> entries) {
    this.ordered = List.copyOf(ordered);
    entries.forEach(e -> this.entries.put(e.version(), e));
  }

  /** Every migration of both sides, those on disk in their order, then those that are gone. */
  List<MigrationState> states() {
    List<MigrationState> states = new ArrayList<>();
    Map<String, HistoryEntry> rest = new LinkedHashMap<>(entries);
    for (Migration migration : ordered) {
      HistoryEntry entry = rest.remove(migration.id());
      states.add(
          new MigrationState(migration.id(), migration.description(), kind(migration), entry));
    }
    for (HistoryEntry entry : rest.values()) {
      if (entry.state() != State.ROLLED_BACK) {
        states.add(
            new MigrationState(
                entry.version(), entry.description(), MigrationState.Kind.MISSING, entry));
      }
    }
    return states;
  }

  private MigrationState.Kind kind(Migration migration) {
    HistoryEntry entry = entries.get(migration.id());
    if (entry == null) {
      return MigrationState.Kind.PENDING;
    }
    return switch (entry.state()) {
      case ROLLED_BACK -> MigrationState.Kind.ROLLED_BACK;
      case FAILED -> MigrationState.Kind.FAILED;
      case RUNNING -> MigrationState.Kind.RUNNING;
      case APPLIED ->
          entry.checksum().equals(migration.checksum())
              ? MigrationState.Kind.APPLIED
              : MigrationState.Kind.EDITED;
    };
  }

  /** Whether the history says that a migration is applied. */
  boolean isApplied(Migration migration) {
    HistoryEntry entry = entries.get(migration.id());
    return entry != null && entry.state() == State.APPLIED;
  }

  /** Fails where the database is not in a state that the migrations on disk describe. */
  void requireSound() {
    for (MigrationState state : states()) {
      switch (state.kind()) {
        case EDITED -> throw edited(state);
        case MISSING -> throw missing(state);
        case FAILED, RUNNING -> throw unfinished(state);
        case APPLIED, PENDING, ROLLED_BACK -> {}
      }
    }
  }

  /**
   * The migrations to apply, in order; fails with {@code OKRA-M008} unless late ones are allowed.
   */
  List<Migration> pending(boolean outOfOrder) {
    List<Migration> pending = new ArrayList<>();
    String lastApplied = null;
    for (Migration migration : ordered) {
      if (isApplied(migration)) {
        lastApplied = migration.id();
      } else {
        pending.add(migration);
      }
    }
    if (!outOfOrder && lastApplied != null && !pending.isEmpty()) {
      requireAfter(pending.get(0), lastApplied);
    }
    return pending;
  }

  private void requireAfter(Migration first, String lastApplied) {
    List<String> ids = ordered.stream().map(Migration::id).toList();
    if (ids.indexOf(first.id()) < ids.indexOf(lastApplied)) {
      throw new OkraException(
          MigrationErrorCode.OUT_OF_ORDER,
          "the migration " + first.id() + " is not applied, but the later " + lastApplied + " is",
          "apply it all the same with --out-of-order, once you are sure that it does not depend on"
              + " the order");
    }
  }

  /** The applied migrations, last first. */
  List<Migration> appliedLastFirst() {
    List<Migration> applied = new ArrayList<>();
    for (Migration migration : ordered) {
      if (isApplied(migration)) {
        applied.add(0, migration);
      }
    }
    return applied;
  }

  private static OkraException edited(MigrationState state) {
    return new OkraException(
        MigrationErrorCode.MIGRATION_EDITED,
        "the migration " + state.id() + " was changed after it had been applied to this database",
        "restore its files from version control, and put the change into a new migration");
  }

  private static OkraException missing(MigrationState state) {
    return new OkraException(
        MigrationErrorCode.MIGRATION_MISSING,
        "the migration " + state.id() + " is applied to this database, and its files are gone",
        "restore them from version control; it may be on a branch that is not merged yet");
  }

  private static OkraException unfinished(MigrationState state) {
    String where =
        state
            .history()
            .map(e -> " at statement " + (e.statementsDone() + 1) + " of " + e.statementsTotal())
            .orElse("");
    String error = state.history().map(HistoryEntry::error).map(e -> ": " + e).orElse("");
    return new OkraException(
        MigrationErrorCode.FAILED_BEFORE,
        "the migration " + state.id() + " did not finish" + where + error,
        "compare the database with 'okra db diff', bring it to the state before or after that"
            + " migration, and set its state in the history table to rolled_back or applied");
  }
}
