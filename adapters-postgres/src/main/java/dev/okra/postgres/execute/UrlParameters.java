package dev.okra.postgres.execute;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGProperty;

/**
 * The settings that a database URL may carry, by the names that libpq gives them. Everything else
 * is refused, since the driver has settings that load classes or write files.
 */
final class UrlParameters {
  private static final Map<String, PGProperty> DRIVER_SETTINGS =
      Map.of(
          "sslmode", PGProperty.SSL_MODE,
          "sslrootcert", PGProperty.SSL_ROOT_CERT,
          "sslcert", PGProperty.SSL_CERT,
          "sslkey", PGProperty.SSL_KEY,
          "sslpassword", PGProperty.SSL_PASSWORD,
          "channel_binding", PGProperty.CHANNEL_BINDING,
          "gssencmode", PGProperty.GSS_ENC_MODE,
          "application_name", PGProperty.APPLICATION_NAME);

  private static final String CONNECT_TIMEOUT = "connect_timeout";
  private static final Set<String> SEARCH_PATH = Set.of("schema", "search_path");
  private static final int DEFAULT_CONNECT_SECONDS = 10;
  private static final int MAX_CONNECT_SECONDS = 3600;

  private UrlParameters() {}

  /**
   * The driver's settings for a URL; fails with {@code OKRA-D003} for a parameter that is not on
   * the list.
   */
  static Properties driverSettings(DatabaseUrl url) {
    Properties settings = new Properties();
    for (Map.Entry<String, String> parameter : url.parameters().entrySet()) {
      String name = parameter.getKey();
      PGProperty setting = DRIVER_SETTINGS.get(name);
      if (setting != null) {
        setting.set(settings, parameter.getValue());
      } else if (!name.equals(CONNECT_TIMEOUT) && !SEARCH_PATH.contains(name)) {
        throw refused(name);
      }
    }
    return settings;
  }

  /** How long connecting may take, in seconds. */
  static int connectSeconds(DatabaseUrl url) {
    String text = url.parameters().get(CONNECT_TIMEOUT);
    if (text == null) {
      return DEFAULT_CONNECT_SECONDS;
    }
    if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_PARAMETER,
          "connect_timeout in the database URL is '" + text + "'",
          "give a number of seconds from 1 to " + MAX_CONNECT_SECONDS);
    }
    return Math.min(Integer.parseInt(text), MAX_CONNECT_SECONDS);
  }

  /** The search path that the URL asks for, as a list of names with commas. */
  static Optional<String> searchPath(DatabaseUrl url) {
    return url.parameters().entrySet().stream()
        .filter(p -> SEARCH_PATH.contains(p.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static OkraException refused(String name) {
    Set<String> known = new TreeSet<>(DRIVER_SETTINGS.keySet());
    known.add(CONNECT_TIMEOUT);
    known.addAll(SEARCH_PATH);
    return new OkraException(
        DatabaseErrorCode.UNSUPPORTED_PARAMETER,
        "the database URL has the parameter '" + name + "', which okra does not pass on",
        "leave it out; these are known: " + String.join(", ", known));
  }
}
