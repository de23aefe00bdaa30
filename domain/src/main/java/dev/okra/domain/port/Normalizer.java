package dev.okra.domain.port;

import dev.okra.domain.relational.DatabaseSchema;

/**
 * Brings a desired schema to the form in which its database would report it, by asking that
 * database: it makes what has expressions in a scratch place and inspects it. Nothing of that is
 * left, also after a failure.
 */
public interface Normalizer {

  /**
   * The desired schema in the database's own words.
   *
   * @param session a session to the database that is to hold the schema; outside a transaction
   * @param desired what it is to hold
   * @param current what it holds now; objects that are equal already are not asked about
   */
  DatabaseSchema normalize(Session session, DatabaseSchema desired, DatabaseSchema current);
}
