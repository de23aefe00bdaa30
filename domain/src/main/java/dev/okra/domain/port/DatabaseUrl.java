package dev.okra.domain.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: {@code postgres://user:password@host:port/name?key=value}, {@code
 * mysql://…}, {@code mariadb://…} or {@code sqlite:path}. Its text never holds the password.
 *
 * @param scheme in lower case
 * @param user null where none is given
 * @param password null where none is given
 * @param host null where the database is a file
 * @param port null for the default of the scheme
 * @param database the database's name, or the file's path
 * @param parameters further settings in the order given; each dialect has a list of those that it
 *     takes
 */
public record DatabaseUrl(
    String scheme,
    @Nullable String user,
    @Nullable String password,
    @Nullable String host,
    @Nullable Integer port,
    String database,
    Map<String, String> parameters) {

  public DatabaseUrl {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Reads a URL; see {@link DatabaseUrlParser} for what is refused. */
  public static DatabaseUrl parse(String text) {
    return DatabaseUrlParser.parse(text);
  }

  /** Whether the text looks like the URL of a database rather than the path of a file. */
  public static boolean looksLikeUrl(String text) {
    return text.startsWith("sqlite:") || text.matches("[a-z][a-z0-9+]+://.*");
  }

  /** The port, if it is given. */
  public Optional<Integer> explicitPort() {
    return Optional.ofNullable(port);
  }

  /** The same server with another database. */
  public DatabaseUrl withDatabase(String name) {
    return new DatabaseUrl(scheme, user, password, host, port, name, parameters);
  }

  /** The URL without its password and parameters, fit to be shown. */
  @Override
  public String toString() {
    if (host == null) {
      return scheme + ":" + database;
    }
    String who = user == null ? "" : user + (password == null ? "" : ":***") + "@";
    String address = host.contains(":") ? "[" + host + "]" : host;
    return scheme + "://" + who + address + (port == null ? "" : ":" + port) + "/" + database;
  }
}
