package dev.okra.postgres.scratch;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.session.QueryText;
import dev.okra.postgres.type.Names;
import java.security.SecureRandom;
import java.util.Set;

/**
 * An empty database beside that of a session, gone when it is closed. The number in its name is
 * also that of an advisory lock that the session holds: the next run finds by it, and drops, what a
 * killed one has left behind, and nothing that is in use.
 */
final class ScratchDatabase implements AutoCloseable {
  private static final String PREFIX = InspectionScope.OWN_PREFIX + "scratch_";

  /** The letters {@code okrs}: the first half of the lock's key. */
  private static final long LOCK_CLASS = 0x6f6b7273L;

  private static final String ABANDONED =
      QueryText.load(ScratchDatabase.class, "abandoned_databases.sql");
  private static final String HERE = QueryText.load(ScratchDatabase.class, "this_database.sql");

  /** In use after all (55006), another user's (42501), dropped by another run meanwhile (3D000). */
  private static final Set<String> NOT_OURS_TO_DROP = Set.of("55006", "42501", "3D000");

  private final Session session;
  private final long number;

  private ScratchDatabase(Session session, long number) {
    this.session = session;
    this.number = number;
  }

  /**
   * A new one, with the encoding and locale of the session's database; fails with {@code OKRA-D034}
   * where the user may not make it.
   *
   * @param session outside a transaction
   */
  static ScratchDatabase open(Session session) {
    dropAbandoned(session);
    Row here = session.query(HERE).get(0);
    ScratchDatabase scratch =
        new ScratchDatabase(session, new SecureRandom().nextInt(1, Integer.MAX_VALUE));
    scratch.lock();
    try {
      session.execute(
          "CREATE DATABASE "
              + Names.identifier(scratch.name())
              + " TEMPLATE template0 ENCODING "
              + Names.literal(here.text("encoding"))
              + " LC_COLLATE "
              + Names.literal(here.text("collate"))
              + " LC_CTYPE "
              + Names.literal(here.text("ctype")));
      return scratch;
    } catch (DatabaseException e) {
      scratch.unlock();
      throw e.code() == DatabaseErrorCode.PERMISSION_DENIED ? notAllowed(session, e) : e;
    }
  }

  String name() {
    return PREFIX + number;
  }

  private static void dropAbandoned(Session session) {
    for (Row row : session.query(ABANDONED, LOCK_CLASS)) {
      try {
        drop(session, row.text("name"));
      } catch (DatabaseException e) {
        if (e.sqlState().filter(NOT_OURS_TO_DROP::contains).isEmpty()) {
          throw e;
        }
      }
    }
  }

  private static void drop(Session session, String name) {
    session.execute("DROP DATABASE IF EXISTS " + Names.identifier(name) + " WITH (FORCE)");
  }

  private void lock() {
    session.query("SELECT pg_advisory_lock(?::int, ?::int)", LOCK_CLASS, number);
  }

  private void unlock() {
    session.query("SELECT pg_advisory_unlock(?::int, ?::int)", LOCK_CLASS, number);
  }

  @Override
  public void close() {
    drop(session, name());
    unlock();
  }

  private static OkraException notAllowed(Session session, DatabaseException cause) {
    String user = session.url().user();
    String role = user == null ? "the role" : Names.identifier(user);
    return new OkraException(
        DatabaseErrorCode.NO_SCRATCH_PLACE,
        role
            + " may not create a database on "
            + session.url().host()
            + ", and the file needs one of its own: it names schemas, or makes what belongs to a"
            + " whole database",
        "give a server for it with --dev-url, or the privilege: ALTER ROLE " + role + " CREATEDB",
        cause);
  }
}
