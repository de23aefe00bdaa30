package dev.okra.domain.port;

import dev.okra.domain.relational.DatabaseSchema;

/** Reads what a database holds, in a fixed number of queries whatever the number of tables. */
public interface SchemaInspector {

  /**
   * Everything in scope, in a stable order; names in the connection's default schema have no
   * schema.
   */
  DatabaseSchema inspect(Session session, InspectionScope scope);
}
