package dev.okra.postgres.execute;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.session.JdbcSession;
import dev.okra.postgres.type.Names;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Opens sessions. */
public final class PostgresConnector {
  private static final int DEFAULT_PORT = 5432;

  /**
   * Settings on which the server's words depend, and those that okra's statements assume, in one
   * round trip. What a role or a database sets otherwise must not change what an inspection reads.
   */
  private static final String START =
      """
      SELECT current_setting('server_version_num') AS version, version() AS banner,
        set_config('TimeZone', 'UTC', false) AS time_zone,
        set_config('DateStyle', 'ISO', false) AS date_style,
        set_config('IntervalStyle', 'postgres', false) AS interval_style,
        set_config('bytea_output', 'hex', false) AS bytea_output,
        set_config('standard_conforming_strings', 'on', false) AS strings,
        set_config('quote_all_identifiers', 'off', false) AS quoting,
        set_config('client_min_messages', 'warning', false) AS messages\
      """;

  private PostgresConnector() {}

  /** Opens a session; fails with one of {@link DatabaseErrorCode}. */
  public static Session connect(DatabaseUrl url) {
    Properties settings = settings(url);
    String jdbcUrl = jdbcUrl(url);
    return JdbcSession.open(
        url,
        () -> new Driver().connect(jdbcUrl, settings),
        PostgresFailures::translate,
        session -> start(session, url));
  }

  private static Properties settings(DatabaseUrl url) {
    Properties settings = UrlParameters.driverSettings(url);
    if (url.user() != null) {
      PGProperty.USER.set(settings, url.user());
    }
    if (url.password() != null) {
      PGProperty.PASSWORD.set(settings, url.password());
    }
    if (!settings.containsKey(PGProperty.APPLICATION_NAME.getName())) {
      PGProperty.APPLICATION_NAME.set(settings, "okra");
    }
    int seconds = UrlParameters.connectSeconds(url);
    PGProperty.CONNECT_TIMEOUT.set(settings, seconds);
    PGProperty.LOGIN_TIMEOUT.set(settings, seconds);
    // No limit on a statement: a migration may run for hours. A dead peer is found by the kernel.
    PGProperty.TCP_KEEP_ALIVE.set(settings, true);
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(settings, "14");
    // A text parameter takes the type that its place in the statement has.
    PGProperty.STRING_TYPE.set(settings, "unspecified");
    return settings;
  }

  private static String jdbcUrl(DatabaseUrl url) {
    String host = url.host() == null ? "localhost" : url.host();
    String address = host.contains(":") ? "[" + host + "]" : host;
    String database = URLEncoder.encode(url.database(), StandardCharsets.UTF_8).replace("+", "%20");
    return "jdbc:postgresql://"
        + address
        + ":"
        + url.explicitPort().orElse(DEFAULT_PORT)
        + "/"
        + database;
  }

  private static Capabilities start(Session session, DatabaseUrl url) {
    Row server = session.query(START).get(0);
    if (!server.text("banner").startsWith("PostgreSQL")) {
      throw unsupported(server.text("banner"));
    }
    UrlParameters.searchPath(url).ifPresent(path -> setSearchPath(session, path));
    int version = (int) server.number("version");
    if (version < 140_000) {
      throw unsupported("PostgreSQL " + version / 10_000);
    }
    return PostgresCapabilities.of(version / 10_000, version % 10_000);
  }

  private static void setSearchPath(Session session, String path) {
    String quoted =
        Arrays.stream(path.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(Names::identifier)
            .collect(Collectors.joining(", "));
    session.query("SELECT set_config('search_path', ?, false)", quoted);
  }

  private static OkraException unsupported(String found) {
    return new OkraException(
        DatabaseErrorCode.UNSUPPORTED_VERSION,
        "the server is " + found,
        "okra works with PostgreSQL 14 and newer");
  }
}
