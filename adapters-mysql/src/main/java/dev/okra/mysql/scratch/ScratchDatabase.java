package dev.okra.mysql.scratch;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.mysql.type.Names;
import java.util.Optional;

/**
 * A database that is the session's current one until it is closed, and then gone. Its name is also
 * a lock that the session holds, so that the next run finds and drops what a killed one left
 * behind.
 */
public final class ScratchDatabase implements AutoCloseable {
  /** What the names of scratch databases begin with. */
  public static final String PREFIX = "_okra_scratch_";

  private final Session session;
  private final String name;
  private final String home;

  private ScratchDatabase(Session session, String name, String home) {
    this.session = session;
    this.name = name;
    this.home = home;
  }

  /**
   * A new one, with the collation of the session's database; empty where the user may not make
   * databases.
   */
  public static Optional<ScratchDatabase> open(Session session) {
    Row here =
        session
            .query(
                """
                SELECT DATABASE() AS home, CONNECTION_ID() AS id, @@collation_database AS collation_name
                """)
            .get(0);
    dropAbandoned(session);
    String name = PREFIX + here.number("id");
    session.query("SELECT GET_LOCK(?, 0) AS taken", name);
    ScratchDatabase scratch = new ScratchDatabase(session, name, here.text("home"));
    try {
      session.execute(
          "CREATE DATABASE " + quoted(name) + " COLLATE " + here.text("collation_name"));
      session.execute("USE " + quoted(name));
      return Optional.of(scratch);
    } catch (DatabaseException e) {
      scratch.release();
      if (e.code() == DatabaseErrorCode.PERMISSION_DENIED
          || e.code() == DatabaseErrorCode.ACCESS_DENIED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The session, whose current database this is. */
  public Session session() {
    return session;
  }

  /** Its name. */
  String name() {
    return name;
  }

  private static void dropAbandoned(Session session) {
    session
        .query(
            """
            SELECT schema_name AS name
            FROM information_schema.schemata
            WHERE schema_name LIKE '\\_okra\\_scratch\\_%' AND IS_FREE_LOCK(schema_name) = 1
            """)
        .forEach(r -> session.execute("DROP DATABASE IF EXISTS " + quoted(r.text("name"))));
  }

  private static String quoted(String name) {
    return Names.QUOTING.quoted(name);
  }

  private void release() {
    session.query("SELECT RELEASE_LOCK(?) AS released", name);
  }

  @Override
  public void close() {
    session.execute("USE " + quoted(home));
    session.execute("DROP DATABASE IF EXISTS " + quoted(name));
    release();
  }
}
