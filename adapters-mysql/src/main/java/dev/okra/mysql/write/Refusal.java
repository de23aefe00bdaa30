package dev.okra.mysql.write;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;

/** Says what the servers cannot do. */
final class Refusal {
  private Refusal() {}

  /** What was asked for and what to do instead. */
  static OkraException of(String message, String hint) {
    return new OkraException(DatabaseErrorCode.UNSUPPORTED_CHANGE, message, hint);
  }

  /** For kinds of objects that there are not at all. */
  static OkraException noSuchKind(String kind, Object name) {
    return of(
        "MySQL and MariaDB have no " + kind + ", so '" + name + "' cannot be there",
        "leave it out for this database");
  }
}
