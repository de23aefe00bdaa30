package dev.okra.jdbc.session;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.ServerVersion;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.sqlite.JDBC;

/** Sessions on the one database that needs no server, with nothing of its dialect. */
public final class SqliteSessions {
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          new ServerVersion("SQLite", 3, 40, 0), Set.of(), 100, Capabilities.LengthUnit.CHARACTERS);

  private SqliteSessions() {}

  /** A database in memory. */
  public static JdbcSession inMemory() {
    return open(":memory:");
  }

  /** A database in a file. */
  public static JdbcSession file(Path file) {
    return open(file.toString());
  }

  private static JdbcSession open(String path) {
    return JdbcSession.open(
        DatabaseUrl.parse("sqlite:" + path),
        () -> new JDBC().connect("jdbc:sqlite:" + path, new Properties()),
        Transactions.statements("BEGIN IMMEDIATE"),
        StandardFailures::translate,
        session -> CAPABILITIES);
  }
}
