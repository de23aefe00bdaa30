package dev.okra.migration.runner;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.TransactionMode;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.HistoryEntry;
import dev.okra.domain.port.HistoryEntry.State;
import dev.okra.domain.port.HistoryStore;
import dev.okra.domain.port.MigrationLock;
import dev.okra.domain.port.Session;
import dev.okra.migration.MigrationErrorCode;
import dev.okra.migration.directory.Migration;
import dev.okra.migration.directory.MigrationDirectory;
import dev.okra.migration.directory.MigrationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes one database up and down through the migrations of a directory. Every method first makes
 * sure that the directory is what {@code okra.sum} says and that the history fits it; nothing is
 * ever repaired in silence.
 */
public final class MigrationRunner {
  private final Dialect dialect;
  private final Session session;
  private final MigrationDirectory directory;
  private final RunnerSettings settings;
  private final HistoryStore history;
  private final MigrationPlanner planner;

  /**
   * A runner.
   *
   * @param dialect the kind of database
   * @param session the database, outside a transaction
   * @param directory the migrations
   * @param settings how they are run
   */
  public MigrationRunner(
      Dialect dialect, Session session, MigrationDirectory directory, RunnerSettings settings) {
    this.dialect = dialect;
    this.session = session;
    this.directory = directory;
    this.settings = settings;
    this.history = dialect.history(settings.historyTable());
    this.planner =
        new MigrationPlanner(dialect, session.capabilities(), settings.scalarOverrides());
  }

  /** Makes the history table, if it is not there. */
  public void prepare() {
    history.create(session);
  }

  /** Where every migration stands, in order; changes nothing. */
  public List<MigrationState> status() {
    return compare(ordered()).states();
  }

  /** What {@link #up} would run now; changes nothing. */
  public List<PlannedMigration> planUp(Target target, boolean outOfOrder) {
    List<Migration> ordered = ordered();
    HistoryComparison comparison = compare(ordered);
    comparison.requireSound();
    return limited(comparison.pending(outOfOrder), target, ordered).stream()
        .map(m -> planner.up(m, before(m, ordered)))
        .toList();
  }

  /** What {@link #down} would run now; changes nothing. */
  public List<PlannedMigration> planDown(Target target) {
    List<Migration> ordered = ordered();
    HistoryComparison comparison = compare(ordered);
    comparison.requireSound();
    return downTo(comparison.appliedLastFirst(), target, ordered).stream()
        .map(m -> planner.down(m, before(m, ordered)))
        .toList();
  }

  /**
   * Applies what is pending, one migration after the other. A migration that fails ends the run;
   * those before it stay applied.
   *
   * @return what was applied
   */
  public List<PlannedMigration> up(Target target, boolean outOfOrder, RunnerListener listener) {
    return locked(
        listener,
        () -> {
          history.create(session);
          List<PlannedMigration> planned = planUp(target, outOfOrder);
          planned.forEach(p -> run(p, State.APPLIED, listener));
          return planned;
        });
  }

  /**
   * Takes down what was applied last, one migration after the other.
   *
   * @return what was taken down
   */
  public List<PlannedMigration> down(Target target, RunnerListener listener) {
    return locked(
        listener,
        () -> {
          List<PlannedMigration> planned = planDown(target);
          planned.forEach(p -> run(p, State.ROLLED_BACK, listener));
          return planned;
        });
  }

  private <R> R locked(RunnerListener listener, Supplier<R> work) {
    MigrationLock.Held lock =
        dialect.lock().acquire(session, settings.lockTimeout(), listener::waiting);
    try {
      return work.get();
    } finally {
      lock.close();
    }
  }

  private List<Migration> ordered() {
    List<Migration> migrations = directory.migrations();
    directory.verify(migrations);
    return MigrationOrder.of(migrations);
  }

  private HistoryComparison compare(List<Migration> ordered) {
    return new HistoryComparison(ordered, history.entries(session));
  }

  /** The migration whose schema a migration starts from, or the empty schema for the first. */
  private static SchemaDefinition before(Migration migration, List<Migration> ordered) {
    String parent = migration.parent();
    return ordered.stream()
        .filter(m -> m.id().equals(parent))
        .findFirst()
        .map(Migration::schema)
        .orElse(SchemaDefinition.EMPTY);
  }

  private static List<Migration> limited(
      List<Migration> pending, Target target, List<Migration> ordered) {
    List<Migration> result = new ArrayList<>();
    String last = target.id() == null ? null : resolve(target.id(), ordered);
    int most = target.steps() == null ? Integer.MAX_VALUE : target.steps();
    for (Migration migration : pending) {
      if (result.size() == most || isAfter(migration.id(), last, ordered)) {
        break;
      }
      result.add(migration);
    }
    return result;
  }

  private static List<Migration> downTo(
      List<Migration> applied, Target target, List<Migration> ordered) {
    List<Migration> result = new ArrayList<>();
    String keep = target.id() == null ? null : resolve(target.id(), ordered);
    int most = target.steps() == null ? Integer.MAX_VALUE : target.steps();
    for (Migration migration : applied) {
      if (result.size() == most || migration.id().equals(keep)) {
        break;
      }
      result.add(migration);
    }
    return result;
  }

  private static boolean isAfter(String id, @Nullable String last, List<Migration> ordered) {
    List<String> ids = ordered.stream().map(Migration::id).toList();
    return last != null && ids.indexOf(id) > ids.indexOf(last);
  }

  /** The one migration with this id, or whose id starts or ends with it. */
  private static String resolve(String text, List<Migration> ordered) {
    List<String> ids = ordered.stream().map(Migration::id).toList();
    if (ids.contains(text)) {
      return text;
    }
    List<String> found =
        ids.stream().filter(i -> i.startsWith(text) || i.endsWith("_" + text)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new OkraException(
        MigrationErrorCode.UNKNOWN_MIGRATION,
        found.isEmpty()
            ? "there is no migration '" + text + "'"
            : "'" + text + "' fits several migrations: " + String.join(", ", found),
        "name one of: " + String.join(", ", ids));
  }

  private void run(PlannedMigration planned, State goal, RunnerListener listener) {
    listener.starting(planned);
    Recorder recorder = recorder(planned, goal, listener);
    recorder.begin();
    try {
      dialect.executor().execute(session, planned.script(), recorder);
    } catch (DatabaseException e) {
      throw failed(planned, recorder, e);
    }
    listener.finished(planned);
  }

  private Recorder recorder(PlannedMigration planned, State goal, RunnerListener listener) {
    Migration migration = planned.migration();
    HistoryEntry started =
        new HistoryEntry(
            migration.id(),
            migration.description(),
            migration.checksum(),
            migration.parent(),
            State.RUNNING,
            settings.clock().instant(),
            null,
            planned.script().statements().size(),
            0,
            null,
            settings.appliedBy(),
            settings.okraVersion());
    return new Recorder(
        history,
        session,
        settings.clock(),
        isStepwise(planned),
        goal,
        started,
        new ExecutionListener() {
          @Override
          public void starting(int index, Statement statement) {
            listener.statement(planned, index, statement);
          }
        });
  }

  private boolean isStepwise(PlannedMigration planned) {
    return !session.capabilities().can(Capability.TRANSACTIONAL_DDL)
        || planned.script().statements().stream().anyMatch(s -> s.mode() == TransactionMode.ALONE);
  }

  private OkraException failed(
      PlannedMigration planned, Recorder recorder, DatabaseException cause) {
    try {
      recorder.fail(cause.text());
    } catch (DatabaseException e) {
      // The history still says that it runs, which the next run reports; the first failure matters.
      cause.addSuppressed(e);
    }
    String kept =
        isStepwise(planned)
            ? "statements before it stay done"
            : "nothing of it was kept, and the migrations before it stay applied";
    return new OkraException(
        MigrationErrorCode.MIGRATION_FAILED,
        "the migration " + planned.migration().id() + " failed (" + kept + "): " + cause.text(),
        cause.hint().orElse("mend the cause, then run the same command again"),
        cause);
  }
}
