package dev.okra.mysql.execute;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.MigrationLock;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code GET_LOCK} on a name made of the database's: it belongs to the connection, and goes with
 * it.
 */
public final class MysqlLock implements MigrationLock {
  private static final int LONGEST_NAME = 64;

  @Override
  public Held acquire(Session session, Duration timeout, Consumer<String> waiting) {
    String name = name(session.query("SELECT DATABASE() AS name").get(0).text("name"));
    if (take(session, name, 0)) {
      return held(session, name);
    }
    String holder = holder(session, name);
    waiting.accept(holder);
    if (take(session, name, Math.max(1, timeout.toSeconds()))) {
      return held(session, name);
    }
    throw new DatabaseException(
        DatabaseErrorCode.LOCK_TIMEOUT,
        "the migration lock was not free within "
            + timeout.toSeconds()
            + " s; it is held by "
            + holder,
        "wait for the other run to end, or raise --lock-timeout; a run that was killed frees its lock",
        null,
        null,
        null);
  }

  private static boolean take(Session session, String name, long seconds) {
    return session.query("SELECT GET_LOCK(?, ?) AS taken", name, seconds).get(0).flag("taken");
  }

  private static Held held(Session session, String name) {
    return () -> session.query("SELECT RELEASE_LOCK(?) AS released", name);
  }

  private static String holder(Session session, String name) {
    List<Row> rows =
        session.query(
            """
            SELECT id, user, host, time
            FROM information_schema.processlist
            WHERE id = IS_USED_LOCK(?)
            """,
            name);
    if (rows.isEmpty()) {
      return "another session";
    }
    Row row = rows.get(0);
    return "connection %d of %s from %s"
        .formatted(row.number("id"), row.text("user"), row.optionalText("host").orElse("?"));
  }

  private static String name(String database) {
    String name = "okra migrations " + database;
    return name.length() <= LONGEST_NAME ? name : "okra migrations " + hash(database);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
