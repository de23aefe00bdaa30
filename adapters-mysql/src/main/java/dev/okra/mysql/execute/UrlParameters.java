package dev.okra.mysql.execute;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mariadb.jdbc.Configuration;

/**
 * The parameters that a URL may have. The driver knows many more; some read files, load classes or
 * run statements, so none gets through that does not stand here.
 */
enum UrlParameters {
  SSL_MODE("sslMode") {
    @Override
    void apply(Configuration.Builder driver, String value) {
      driver.sslMode(sslMode(value));
    }
  },
  USE_SSL("useSsl") {
    @Override
    void apply(Configuration.Builder driver, String value) {
      driver.sslMode(flag(this, value) ? "verify-full" : "disable");
    }
  },
  SERVER_SSL_CERT("serverSslCert") {
    @Override
    void apply(Configuration.Builder driver, String value) {
      driver.serverSslCert(value);
    }
  },
  SERVER_RSA_PUBLIC_KEY_FILE("serverRsaPublicKeyFile") {
    @Override
    void apply(Configuration.Builder driver, String value) {
      driver.serverRsaPublicKeyFile(value);
    }
  },
  ALLOW_PUBLIC_KEY_RETRIEVAL("allowPublicKeyRetrieval") {
    @Override
    void apply(Configuration.Builder driver, String value) {
      driver.allowPublicKeyRetrieval(flag(this, value));
    }
  },
  CONNECT_TIMEOUT("connectTimeout") {
    @Override
    void apply(Configuration.Builder driver, String value) {
      driver.connectTimeout(milliseconds(this, value));
    }
  },
  SOCKET_TIMEOUT("socketTimeout") {
    @Override
    void apply(Configuration.Builder driver, String value) {
      driver.socketTimeout(milliseconds(this, value));
    }
  };

  private static final Map<String, UrlParameters> BY_NAME =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    Stream.of(values()).forEach(p -> BY_NAME.put(p.key, p));
  }

  private final String key;

  UrlParameters(String key) {
    this.key = key;
  }

  abstract void apply(Configuration.Builder driver, String value);

  /**
   * Applies the parameters of a URL; fails with {@code OKRA-D003} at one that is not on the list.
   */
  static void applyAll(DatabaseUrl url, Configuration.Builder driver) {
    url.parameters()
        .forEach(
            (name, value) -> {
              UrlParameters parameter = BY_NAME.get(name);
              if (parameter == null) {
                throw unsupported("'" + name + "' is no parameter that okra takes");
              }
              parameter.apply(driver, value);
            });
  }

  private static String sslMode(String value) {
    String mode = value.toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (mode) {
      case "disable", "disabled", "false" -> "disable";
      case "trust", "required", "require" -> "trust";
      case "verify-ca" -> "verify-ca";
      case "verify-full", "verify-identity", "true" -> "verify-full";
      default -> throw unsupported("sslMode may be disable, trust, verify-ca or verify-full");
    };
  }

  private static boolean flag(UrlParameters parameter, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "1", "" -> true;
      case "false", "0" -> false;
      default -> throw unsupported(parameter.key + " may be true or false");
    };
  }

  private static int milliseconds(UrlParameters parameter, String value) {
    if (!value.matches("[0-9]{1,9}")) {
      throw unsupported(parameter.key + " is a number of milliseconds");
    }
    return Integer.parseInt(value);
  }

  private static OkraException unsupported(String message) {
    String known = BY_NAME.keySet().stream().collect(Collectors.joining(", "));
    return new OkraException(
        DatabaseErrorCode.UNSUPPORTED_PARAMETER, message, "the parameters are " + known);
  }
}
