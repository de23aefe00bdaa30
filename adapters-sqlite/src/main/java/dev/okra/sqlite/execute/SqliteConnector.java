package dev.okra.sqlite.execute;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.session.JdbcSession;
import dev.okra.jdbc.session.Transactions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;

/** Opens sessions. */
public final class SqliteConnector {
  /**
   * The one parameter that a URL may have: how many milliseconds to wait for another program's
   * lock.
   */
  static final String BUSY_TIMEOUT = "busy_timeout";

  private static final String DEFAULT_BUSY_TIMEOUT = "5000";

  private SqliteConnector() {}

  /**
   * A session on the file that the URL names; a file that is not there is made, a folder is not.
   */
  public static Session connect(DatabaseUrl url) {
    Properties settings = new Properties();
    settings.setProperty(BUSY_TIMEOUT, busyTimeout(url));
    settings.setProperty("foreign_keys", "true");
    Optional<Path> file = DatabaseFile.of(url);
    file.ifPresent(DatabaseFile::check);
    // The driver gives some beginnings of a path a meaning (":resource:", "file:"), but not to an
    // absolute one.
    String address = JDBC.PREFIX + file.map(Path::toString).orElse(DatabaseFile.IN_MEMORY);
    return JdbcSession.open(
        url,
        () -> new JDBC().connect(address, settings),
        // Only one can write: better to wait at the beginning than to fail in the middle.
        Transactions.statements("BEGIN IMMEDIATE"),
        new SqliteFailures(),
        SqliteConnector::start);
  }

  private static Capabilities start(Session session) {
    // The first access to the file, which says whether it is a database at all.
    session.query("SELECT count(*) AS n FROM sqlite_schema");
    String version = session.query("SELECT sqlite_version() AS version").get(0).text("version");
    Capabilities capabilities = SqliteCapabilities.of(version);
    if (!capabilities.server().atLeast(3, 40, 0)) {
      throw new DatabaseException(
          DatabaseErrorCode.UNSUPPORTED_VERSION,
          "okra needs SQLite 3.40 or newer, and this is " + version,
          "take the setting org.sqlite.lib.path away, so that okra's own SQLite is used",
          null,
          null,
          null);
    }
    return capabilities;
  }

  private static String busyTimeout(DatabaseUrl url) {
    for (Map.Entry<String, String> parameter : url.parameters().entrySet()) {
      if (!parameter.getKey().equals(BUSY_TIMEOUT)) {
        throw new OkraException(
            DatabaseErrorCode.UNSUPPORTED_PARAMETER,
            "okra does not take the parameter '"
                + parameter.getKey()
                + "' in the URL of an SQLite file",
            "the one parameter is busy_timeout=MILLISECONDS");
      }
      if (!parameter.getValue().matches("[0-9]{1,9}")) {
        throw new OkraException(
            DatabaseErrorCode.UNSUPPORTED_PARAMETER,
            "the parameter busy_timeout is no number: " + parameter.getValue(),
            "write a number of milliseconds, such as busy_timeout=5000");
      }
    }
    return url.parameters().getOrDefault(BUSY_TIMEOUT, DEFAULT_BUSY_TIMEOUT);
  }
}
