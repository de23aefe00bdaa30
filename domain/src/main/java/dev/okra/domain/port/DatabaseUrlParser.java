package dev.okra.domain.port;

import dev.okra.domain.diagnostic.OkraException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads database URLs. No message repeats the text, since it may hold a password. */
final class DatabaseUrlParser {
  private static final String FORMS =
      "use postgres://user:password@host:5432/name, mysql://…, mariadb://… or sqlite:path; "
          + "characters such as @ and / in a password are written %40 and %2F";

  private DatabaseUrlParser() {}

  static DatabaseUrl parse(String text) {
    String trimmed = text.strip();
    if (trimmed.startsWith("jdbc:")) {
      throw invalid("a database URL does not start with 'jdbc:'", null);
    }
    if (trimmed.startsWith("sqlite:")) {
      return file(trimmed.substring("sqlite:".length()));
    }
    try {
      return server(new URI(trimmed));
    } catch (URISyntaxException e) {
      // The cause is left out on purpose: its message repeats the whole text.
      throw invalid("the database URL cannot be read: " + e.getReason(), null);
    }
  }

  private static DatabaseUrl file(String rest) {
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    String query = question < 0 ? null : rest.substring(question + 1);
    if (path.startsWith("///")) {
      path = path.substring(2);
    }
    if (path.isBlank()) {
      throw invalid("the database URL names no file", null);
    }
    return new DatabaseUrl("sqlite", null, null, null, null, path, parameters(query));
  }

  private static DatabaseUrl server(URI uri) {
    String scheme = uri.getScheme();
    String host = uri.getHost();
    if (scheme == null || host == null) {
      throw invalid("the database URL has no scheme or no host", null);
    }
    String path = uri.getRawPath();
    String database = path == null || path.length() < 2 ? "" : decode(path.substring(1));
    if (database.isEmpty()) {
      throw invalid("the database URL names no database", null);
    }
    String info = uri.getRawUserInfo();
    int colon = info == null ? -1 : info.indexOf(':');
    String user = info == null ? null : decode(colon < 0 ? info : info.substring(0, colon));
    String password = info == null || colon < 0 ? null : decode(info.substring(colon + 1));
    String address = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return new DatabaseUrl(
        scheme.toLowerCase(java.util.Locale.ROOT),
        user,
        password,
        address,
        uri.getPort() < 0 ? null : uri.getPort(),
        database,
        parameters(uri.getRawQuery()));
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> result = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return result;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw invalid("a parameter of the database URL has no '='", null);
      }
      result.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }
    return result;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid("the database URL holds a '%' that no two hexadecimal digits follow", null);
    }
  }

  private static OkraException invalid(String message, @Nullable Throwable cause) {
    return new OkraException(DatabaseErrorCode.INVALID_URL, message, FORMS, cause);
  }
}
