package dev.okra.mysql.execute;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.session.JdbcSession;
import java.sql.SQLException;
import java.util.Set;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.NonRegisteringDriver;

/**
 * Opens sessions, with MariaDB's driver for both products. Every session has the same settings,
 * whatever the server's are: UTC, utf8mb4, a known {@code sql_mode} in which texts and names mean
 * what okra writes, strict tables.
 */
public final class MysqlConnector {
  private static final int DEFAULT_PORT = 3306;
  private static final int CONNECT_TIMEOUT = 10_000;

  /**
   * How long a statement waits for another session's lock on a table. The servers' own defaults are
   * a day and a year.
   */
  private static final int LOCK_WAIT_SECONDS = 60;

  /**
   * Without NO_ZERO_DATE: under it no server alters a table in which any column has the default
   * '0000-00-00', and MySQL 8.0.15 none in which one has (curdate()).
   */
  private static final String SETTINGS =
      """
      SET SESSION
        time_zone = '+00:00',
        sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
        character_set_client = utf8mb4,
        character_set_results = utf8mb4,
        character_set_connection = utf8mb4,
        foreign_key_checks = 1,
        unique_checks = 1,
        sql_safe_updates = 0,
        default_storage_engine = InnoDB,
        sql_quote_show_create = 1,
        lock_wait_timeout = %d"""
          .formatted(LOCK_WAIT_SECONDS);

  private MysqlConnector() {}

  /** A session on the database that the URL names. */
  public static Session connect(DatabaseUrl url) {
    return JdbcSession.open(
        url,
        () -> NonRegisteringDriver.connect(driver(url).build()),
        () -> NonRegisteringDriver.connect(driver(url).allowMultiQueries(true).build()),
        new MysqlFailures(),
        MysqlConnector::start);
  }

  /** Set one by one, not through a JDBC URL, so that nothing in a name can become a parameter. */
  private static Configuration.Builder driver(DatabaseUrl url) throws SQLException {
    String host = url.host();
    if (host == null) {
      throw new OkraException(
          DatabaseErrorCode.INVALID_URL,
          "the database URL names no host",
          "write mysql://user:password@host:3306/name");
    }
    Configuration.Builder driver =
        // A builder made otherwise lacks the properties that the driver asks for.
        Configuration.parse("jdbc:mariadb://localhost/").toBuilder()
            .addresses(HostAddress.from(host, url.explicitPort().orElse(DEFAULT_PORT)))
            .database(url.database())
            .user(url.user())
            .password(url.password())
            .connectTimeout(CONNECT_TIMEOUT)
            // The key decides who can read the password; over the loopback there is nobody in
            // between.
            .allowPublicKeyRetrieval(isLoopback(host))
            .allowLocalInfile(false)
            .permitRedirect(false)
            .tinyInt1isBit(false)
            .transformedBitIsBoolean(false)
            .yearIsDateType(false);
    UrlParameters.applyAll(url, driver);
    return driver;
  }

  private static boolean isLoopback(String host) {
    return Set.of("localhost", "::1").contains(host) || host.startsWith("127.");
  }

  private static Capabilities start(Session session) {
    String version = session.query("SELECT VERSION() AS version").get(0).text("version");
    Capabilities capabilities = MysqlCapabilities.of(ServerVersions.parse(version));
    settle(session);
    return capabilities;
  }

  /** Gives a session the settings that all have. */
  static void settle(Session session) {
    session.execute(SETTINGS);
  }
}
