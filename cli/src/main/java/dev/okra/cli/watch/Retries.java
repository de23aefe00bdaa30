package dev.okra.cli.watch;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long to wait before a database that does not answer is asked again: longer each time. */
final class Retries {
  private static final Set<ErrorCode> PASSING =
      Set.of(
          DatabaseErrorCode.UNREACHABLE,
          DatabaseErrorCode.UNKNOWN_HOST,
          DatabaseErrorCode.CONNECTION_LOST,
          DatabaseErrorCode.LOCKED,
          DatabaseErrorCode.LOCK_TIMEOUT);
  private static final int LONGEST_IN_FIRST_DELAYS = 30;

  private final Duration first;
  private Duration next;
  private @Nullable ErrorCode last;

  /** Delays that start at the given one, double, and end at thirty times the first. */
  Retries(Duration first) {
    this.first = first;
    this.next = first;
  }

  /** The delay before the next try; empty where only an edit can help. */
  Optional<Duration> after(RuntimeException failure) {
    if (!(failure instanceof OkraException known) || !PASSING.contains(known.code())) {
      reset();
      return Optional.empty();
    }
    Duration delay = next;
    Duration longest = first.multipliedBy(LONGEST_IN_FIRST_DELAYS);
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) > 0 ? longest : doubled;
    last = known.code();
    return Optional.of(delay);
  }

  /** Whether a failure is of the kind that the last try ended with. */
  boolean isRepeated(RuntimeException failure) {
    return failure instanceof OkraException known && known.code() == last;
  }

  /** The database answers, or something else changed. */
  void reset() {
    next = first;
    last = null;
  }
}
