package dev.okra.migration.runner;

import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.HistoryEntry;
import dev.okra.domain.port.HistoryEntry.State;
import dev.okra.domain.port.HistoryStore;
import dev.okra.domain.port.Session;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the history while a migration runs. Where all of it is one transaction, only the end is
 * written, in that transaction; elsewhere each statement's success is written before the next one
 * starts.
 */
final class Recorder implements ExecutionListener {
  private final HistoryStore history;
  private final Session session;
  private final Clock clock;
  private final boolean stepwise;
  private final State goal;
  private final ExecutionListener next;
  private HistoryEntry entry;

  Recorder(
      HistoryStore history,
      Session session,
      Clock clock,
      boolean stepwise,
      State goal,
      HistoryEntry started,
      ExecutionListener next) {
    this.history = history;
    this.session = session;
    this.clock = clock;
    this.stepwise = stepwise;
    this.goal = goal;
    this.entry = started;
    this.next = next;
  }

  /** Writes down the intent, where the migration is not one transaction. */
  void begin() {
    if (stepwise) {
      history.save(session, entry);
    }
  }

  @Override
  public void starting(int index, Statement statement) {
    next.starting(index, statement);
  }

  @Override
  public void finished(int index, Statement statement) {
    entry = with(entry.state(), index + 1, null);
    if (stepwise) {
      history.save(session, entry);
    }
    next.finished(index, statement);
  }

  @Override
  public void completing(Session completing) {
    entry = with(goal, entry.statementsTotal(), null);
    history.save(completing, entry);
    next.completing(completing);
  }

  /** Writes down a failure, where part of the migration stays done. */
  void fail(String error) {
    if (stepwise) {
      history.save(session, with(State.FAILED, entry.statementsDone(), error));
    }
  }

  private HistoryEntry with(State state, int done, @Nullable String error) {
    return new HistoryEntry(
        entry.version(),
        entry.description(),
        entry.checksum(),
        entry.parent(),
        state,
        entry.startedAt(),
        state == State.RUNNING ? null : clock.instant(),
        entry.statementsTotal(),
        done,
        error,
        entry.appliedBy(),
        entry.okraVersion());
  }
}
