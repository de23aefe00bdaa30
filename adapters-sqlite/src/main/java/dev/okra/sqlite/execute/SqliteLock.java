package dev.okra.sqlite.execute;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.MigrationLock;
import dev.okra.domain.port.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One runner at a time on one SQLite file. A transaction held for as long would keep the runner's
 * own ones out, so the lock is on a file beside the database ({@code app.db-okra-lock}), and the
 * operating system keeps it: it ends with the process that holds it, also when that is killed.
 */
public final class SqliteLock implements MigrationLock {
  private static final String SUFFIX = "-okra-lock";
  private static final long POLL_MILLIS = 25;

  @Override
  public Held acquire(Session session, Duration timeout, Consumer<String> waiting) {
    Optional<Path> file = DatabaseFile.of(session.url());
    if (file.isEmpty()) {
      // Nobody else can see a database in memory.
      return () -> {};
    }
    Path database = DatabaseFile.real(file.get());
    LockFile lock =
        take(database.resolveSibling(database.getFileName() + SUFFIX), timeout, waiting);
    return lock::close;
  }

  private static LockFile take(Path path, Duration timeout, Consumer<String> waiting) {
    long deadline = System.nanoTime() + timeout.toNanos();
    String self = self();
    boolean told = false;
    while (true) {
      LockFile.Attempt attempt = LockFile.tryLock(path, self);
      if (attempt.taken().isPresent()) {
        return attempt.taken().get();
      }
      if (!told) {
        waiting.accept(attempt.holder());
        told = true;
      }
      if (System.nanoTime() >= deadline || !slept()) {
        throw heldBy(attempt.holder(), timeout);
      }
    }
  }

  private static boolean slept() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String self() {
    return "process "
        + ProcessHandle.current().pid()
        + " of "
        + System.getProperty("user.name", "somebody")
        + ", since "
        + Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private static DatabaseException heldBy(String holder, Duration timeout) {
    return new DatabaseException(
        DatabaseErrorCode.LOCK_TIMEOUT,
        "the migration lock is held by " + holder + ", also after " + timeout.toSeconds() + " s",
        "wait until that run has ended, or wait for longer with --lock-timeout; a run that was killed holds nothing",
        null,
        null,
        null);
  }
}
