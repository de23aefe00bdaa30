package dev.okra.domain.port;

import dev.okra.domain.relational.DatabaseSchema;
import java.util.List;
import java.util.Optional;

/**
 * Says what scripts of SQL make, without taking their meaning apart: they run in a scratch place of
 * a real database, and that is inspected. The result has the words that an inspection of a real
 * database would have, and nothing of the scratch place is left, also after a failure.
 */
public interface ScriptInspector {

  /**
   * A database that scripts can run on where no other is at hand; empty where a server is needed.
   */
  Optional<DatabaseUrl> ownPlace();

  /**
   * What the scripts make, run one after another in an empty database. Fails before anything runs
   * with {@code OKRA-D032} where a statement would reach outside the scratch place; with {@code
   * OKRA-D033} where the server refuses a statement; with {@code OKRA-D034} where the user may not
   * have a scratch place.
   *
   * @param session to the server on which they may run, outside a transaction; its own database
   *     stays as it is
   * @param scripts read twice
   * @param scope what of the result is wanted
   */
  DatabaseSchema inspect(Session session, List<SqlText> scripts, InspectionScope scope);
}
