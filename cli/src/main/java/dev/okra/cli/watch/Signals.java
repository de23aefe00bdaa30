package dev.okra.cli.watch;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Wakes the thread that watches: something changed, time is up, or watching is to end. */
final class Signals {
  /** A folder in which something is always written must not put a run off for ever. */
  private static final int LONGEST_WAIT_IN_DEBOUNCES = 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition signalled = lock.newCondition();
  private boolean changed;
  private boolean stopped;

  /** Something changed. */
  void change() {
    lock.lock();
    try {
      changed = true;
      signalled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Watching is to end. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      signalled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a signal; an interrupted thread is told to stop.
   *
   * @param deadline as {@link System#nanoTime} counts, or null for none
   */
  Kind await(@Nullable Long deadline) {
    lock.lock();
    try {
      while (!stopped && !changed) {
        if (deadline == null) {
          signalled.await();
        } else if (signalled.awaitNanos(deadline - System.nanoTime()) <= 0) {
          return Kind.TIME;
        }
      }
      changed = false;
      return stopped ? Kind.STOP : Kind.CHANGE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
      return Kind.STOP;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until nothing has changed for a while, so that the edits of one moment make one run. */
  void settle(Duration quiet) {
    long start = System.nanoTime();
    long longest = quiet.toNanos() * LONGEST_WAIT_IN_DEBOUNCES;
    long left = longest;
    while (left > 0 && await(System.nanoTime() + Math.min(left, quiet.toNanos())) == Kind.CHANGE) {
      left = longest - (System.nanoTime() - start);
    }
  }

  /** Why the thread was woken. */
  enum Kind {
    CHANGE,
    TIME,
    STOP
  }
}
