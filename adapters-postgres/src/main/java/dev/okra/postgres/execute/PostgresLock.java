package dev.okra.postgres.execute;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.MigrationLock;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * An advisory lock of the session. It is asked for again and again rather than waited for: a
 * session that waits in the server holds a snapshot, which CREATE INDEX CONCURRENTLY of the holder
 * would wait for in turn. The server frees it when the connection ends, however it ends.
 */
public final class PostgresLock implements MigrationLock {
  /** The letters {@code okra}, as the upper half of the key; the lower half is 1. */
  private static final long CLASS = 0x6f6b7261L;

  private static final long KEY = CLASS << 32 | 1;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final String HOLDER =
      """
      SELECT a.pid, a.usename AS who, a.application_name AS program, host(a.client_addr) AS address,
        to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS "UTC"') AS since
      FROM pg_catalog.pg_locks l
      JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        AND l.classid = ?::bigint::oid AND l.objid = 1::oid\
      """;

  @Override
  public Held acquire(Session session, Duration timeout, Consumer<String> waiting) {
    long deadline = System.nanoTime() + timeout.toNanos();
    boolean told = false;
    while (!tryOnce(session)) {
      if (!told) {
        waiting.accept(holder(session));
        told = true;
      }
      if (System.nanoTime() - deadline >= 0) {
        throw timedOut(session, timeout);
      }
      pause();
    }
    return () -> session.query("SELECT pg_advisory_unlock(?)", KEY);
  }

  private static boolean tryOnce(Session session) {
    return session.query("SELECT pg_try_advisory_lock(?) AS locked", KEY).get(0).flag("locked");
  }

  private static String holder(Session session) {
    List<Row> rows = session.query(HOLDER, CLASS);
    if (rows.isEmpty()) {
      return "a run that has just ended";
    }
    Row row = rows.get(0);
    String from = row.optionalText("address").map(a -> " from " + a).orElse("");
    String program = row.optionalText("program").filter(p -> !p.isEmpty()).orElse("a program");
    String user = row.optionalText("who").orElse("somebody");
    return "%s of user %s%s, process %d of the server, connected since %s"
        .formatted(program, user, from, row.number("pid"), row.optionalText("since").orElse("?"));
  }

  private static OkraException timedOut(Session session, Duration timeout) {
    return new OkraException(
        DatabaseErrorCode.LOCK_TIMEOUT,
        "waited "
            + timeout.toSeconds()
            + " s for the migration lock; it is held by "
            + holder(session),
        "wait until that run is over, or end it with pg_terminate_backend; the server frees the lock with it");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OkraException(
          DatabaseErrorCode.LOCK_TIMEOUT,
          "interrupted while waiting for the migration lock",
          null,
          e);
    }
  }
}
