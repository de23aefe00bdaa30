package dev.okra.domain.port;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Lets one runner at a time change a database. The server frees it when its holder's connection
 * ends.
 */
public interface MigrationLock {

  /**
   * Takes the lock on the session's connection; fails with {@code OKRA-D014}.
   *
   * @param session the connection that holds it from then on
   * @param timeout how long to wait
   * @param waiting told once who holds it, if it is not free
   */
  Held acquire(Session session, Duration timeout, Consumer<String> waiting);

  /** The lock as long as it is held. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }
}
