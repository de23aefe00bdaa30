package dev.okra.cli.watch;

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
  private final Thread hook;

  /** Calls the given action when the process is told to end. */
  EndOfProcess(Runnable stop) {
    this.hook =
        new Thread(
            () -> {
              stop.run();
              awaitEnd();
            },
            "okra-end");
    Runtime.getRuntime().addShutdownHook(hook);
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
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, which is why watching did.
      return;
    }
  }
}
