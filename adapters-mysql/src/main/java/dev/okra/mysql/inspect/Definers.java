package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.mysql.type.Names;
import java.util.Optional;

/**
 * Who made an object, and with whose rights it runs. The user of the session is not named: who runs
 * a statement without a DEFINER becomes it.
 *
 * @param user of the session, as {@code user@host}
 */
record Definers(String user) {

  /** The definer of a row's object as SQL, if it is another user. */
  Optional<String> of(Row row) {
    return row.optionalText("definer")
        .filter(d -> !d.isEmpty() && !d.equals(user))
        .map(Definers::quoted);
  }

  /** A host has no {@code @}, and a role of MariaDB has no host. */
  private static String quoted(String definer) {
    int at = definer.lastIndexOf('@');
    return at < 0
        ? Names.QUOTING.quoted(definer)
        : Names.QUOTING.quoted(definer.substring(0, at))
            + "@"
            + Names.QUOTING.quoted(definer.substring(at + 1));
  }
}
