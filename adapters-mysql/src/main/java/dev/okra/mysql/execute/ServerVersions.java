package dev.okra.mysql.execute;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.ServerVersion;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code VERSION()} says, and refuses servers that okra does not know. */
final class ServerVersions {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

  private ServerVersions() {}

  /** The version of a supported server; fails with {@code OKRA-D010}. */
  static ServerVersion parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean mariaDb = lower.contains("mariadb");
    if (lower.contains("tidb") || lower.contains("vitess")) {
      throw unsupported("'" + text + "' speaks MySQL's protocol, but is neither MySQL nor MariaDB");
    }
    // Some proxies keep the 5.5.5- that MariaDB puts before its version for old replicas.
    Matcher numbers = NUMBERS.matcher(mariaDb ? text.replaceFirst("^5\\.5\\.5-", "") : text);
    if (!numbers.lookingAt()) {
      throw unsupported("the server calls its version '" + text + "'");
    }
    ServerVersion version =
        new ServerVersion(
            mariaDb ? "MariaDB" : "MySQL",
            Integer.parseInt(numbers.group(1)),
            Integer.parseInt(numbers.group(2)),
            numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3)));
    boolean supported = mariaDb ? version.atLeast(10, 6, 0) : version.atLeast(8, 0, 15);
    if (!supported) {
      throw unsupported(version + " is older than what okra supports");
    }
    return version;
  }

  private static OkraException unsupported(String message) {
    return new OkraException(
        DatabaseErrorCode.UNSUPPORTED_VERSION,
        message,
        "use MySQL 8.0.15 or newer, or MariaDB 10.6 or newer");
  }
}
