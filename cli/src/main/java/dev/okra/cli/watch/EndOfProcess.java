package dev.okra.cli.watch;

import dev.okra.cli.console.ShutdownHook;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a process that is told to end (Ctrl-C, SIGTERM) first end watching, and gives a run that is
 * under way a moment to end.
 */
final class EndOfProcess {
  /** Short, because the run may wait for an answer; files and transactions stand an abrupt end. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final ShutdownHook hook;

  /** Calls the given action when the process is told to end. */
  EndOfProcess(Runnable stop) {
    this.hook =
        ShutdownHook.add(
            "okra-end",
            () -> {
              stop.run();
              awaitEnd();
            });
  }

  private boolean awaitEnd() {
    try {
      return ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** There is nothing left to wait for. */
  void watchingEnded() {
    ended.countDown();
    hook.remove();
  }
}
