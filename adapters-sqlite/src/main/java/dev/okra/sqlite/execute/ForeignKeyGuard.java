package dev.okra.sqlite.execute;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.execute.TransactionGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Turns foreign keys off before the transaction, since inside one that does nothing: dropping a
 * table would delete what refers to it, or fail. Before the commit it looks for rows that refer to
 * nothing; those that did so before are not this script's fault. One guard is for one run.
 */
final class ForeignKeyGuard implements TransactionGuard {
  private static final int SHOWN = 5;

  private boolean enforced;
  private Set<ForeignKeyViolation> known = Set.of();

  @Override
  public void before(Session session) {
    enforced = session.query("PRAGMA foreign_keys").get(0).flag("foreign_keys");
    session.execute("PRAGMA foreign_keys = OFF");
    known = ForeignKeyViolation.find(session);
  }

  @Override
  public void beforeCommit(Session session) {
    List<ForeignKeyViolation> found = new ArrayList<>(ForeignKeyViolation.find(session));
    found.removeAll(known);
    if (found.isEmpty()) {
      return;
    }
    StringBuilder message = new StringBuilder("rows would refer to rows that are not there: ");
    for (int i = 0; i < Math.min(SHOWN, found.size()); i++) {
      message.append(i == 0 ? "" : "; ").append(found.get(i));
    }
    if (found.size() > SHOWN) {
      message.append("; and ").append(found.size() - SHOWN).append(" more");
    }
    throw new DatabaseException(
        DatabaseErrorCode.EXPECTATION_FAILED,
        message.toString(),
        "delete these rows or let them refer to rows that exist, then run again; nothing was changed",
        "PRAGMA foreign_key_check",
        null,
        null);
  }

  @Override
  public void after(Session session) {
    // A rebuild that failed half-way may have left it on.
    session.execute("PRAGMA legacy_alter_table = OFF");
    if (enforced) {
      session.execute("PRAGMA foreign_keys = ON");
    }
  }
}
