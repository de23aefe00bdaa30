package dev.okra.testkit.server;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the same question until it has an answer or a limit has passed: what tests do in place of a
 * sleep.
 */
public final class Polling {
  private static final long INTERVAL_MILLIS = 20;

  private Polling() {}

  /** The first answer within the limit, or empty. The question is asked once at least. */
  public static <T> Optional<T> until(Duration limit, Supplier<Optional<T>> question) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent() || System.nanoTime() - deadline >= 0) {
        return answer;
      }
      breathe();
    }
  }

  private static void breathe() {
    try {
      Thread.sleep(INTERVAL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a server", e);
    }
  }
}
