package dev.okra.sqlite.execute;

import dev.okra.domain.port.MigrationLock.Held;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process of its own that takes the lock: {@code DATABASE count TIMES} or {@code DATABASE hold
 * 0}.
 */
public final class LockingProcess {
  private LockingProcess() {}

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
    Path database = Path.of(arguments[0]);
    if (arguments[1].equals("hold")) {
      hold(database);
    }
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      count(database);
    }
  }

  private static void hold(Path database) throws InterruptedException {
    TestFile file = new TestFile(database);
    new SqliteLock().acquire(file.session(), Duration.ZERO, s -> {});
    System.out.println("held");
    // Until it is killed.
    Thread.currentThread().join();
  }

  /** Reads and writes in two transactions: two processes at once would write the same number. */
  private static void count(Path database) {
    try (TestFile file = new TestFile(database);
        Held held = new SqliteLock().acquire(file.session(), Duration.ofMinutes(2), s -> {})) {
      long count = file.session().query("SELECT count(*) AS n FROM log").get(0).number("n");
      file.run("INSERT INTO log VALUES (" + count + ")");
      if (held == null) {
        throw new IllegalStateException("not held");
      }
    }
  }
}
