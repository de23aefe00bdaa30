package dev.okra.mysql.type;

import dev.okra.domain.port.ServerVersion;

/**
 * A random UUID (RFC 9562, version 4) as a default. {@code UUID()} of both products is version 1:
 * it tells the time and the server, and two of them differ in a few digits.
 */
final class RandomUuid {
  private static final String FORM =
      "%s(concat(hex(random_bytes(4)),'-',hex(random_bytes(2)),'-4',substr(hex(random_bytes(2)),2),'-',"
          + "hex(%s),hex(random_bytes(1)),'-',hex(random_bytes(6))))";

  private RandomUuid() {}

  /** Spelled as the server prints it. */
  static String expression(ServerVersion server) {
    if (!server.product().equals("MariaDB")) {
      return FORM.formatted("lower", "((ord(random_bytes(1)) & 63) | 128)");
    }
    // RANDOM_BYTES came with MariaDB 10.10; before, only UUID() is random enough to be unique.
    return server.atLeast(10, 10, 0)
        ? FORM.formatted("lcase", "ord(random_bytes(1)) & 63 | 128")
        : "uuid()";
  }
}
