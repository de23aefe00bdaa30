package dev.okra.domain.port;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import java.util.List;
import java.util.Map;

/** Reads what a database holds, in a fixed number of queries whatever the number of tables. */
public interface SchemaInspector {

  /**
   * Everything in scope, in a stable order; names in the connection's default schema have no
   * schema.
   */
  DatabaseSchema inspect(Session session, InspectionScope scope);

  /**
   * What the queries of the views in scope yield: columns with name, type, nullability and comment,
   * in order, by the names that {@link #inspect} gives the views. A view is not among them where
   * the database does not know the type of every column, as SQLite does of no expression, or where
   * the query no longer works.
   */
  Map<ObjectName, List<Column>> viewColumns(Session session, InspectionScope scope);
}
