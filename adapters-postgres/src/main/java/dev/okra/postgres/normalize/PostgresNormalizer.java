package dev.okra.postgres.normalize;

import dev.okra.domain.port.Normalizer;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.DatabaseSchema;

/**
 * Asks the server for its words. Objects that the database does not hold as desired are made in a
 * scratch schema, and inspected there, inside one transaction that is rolled back: nothing of it is
 * ever seen by others or left behind. What they refer to is found in the scratch schema if it
 * differs as well, and in the database itself otherwise.
 *
 * <p>What the scratch schema cannot hold stays as it is desired, and the server says what is wrong
 * when the plan runs.
 */
public final class PostgresNormalizer implements Normalizer {

  @Override
  public DatabaseSchema normalize(Session session, DatabaseSchema desired, DatabaseSchema current) {
    DatabaseSchema differing = Differences.of(desired, current);
    if (!Differences.hasWork(differing)) {
      return desired;
    }
    session.begin();
    try {
      DatabaseSchema scratch = new ScratchPlace(session).ask(differing);
      return new Answers(scratch).applyTo(desired);
    } finally {
      session.rollback();
    }
  }
}
