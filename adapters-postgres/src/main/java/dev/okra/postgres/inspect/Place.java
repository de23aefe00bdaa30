package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.ObjectName;
import java.util.Map;

/**
 * From the names of a catalog to names of the model.
 *
 * @param schemas from the schemas of the catalog to those of the model, where they differ: the
 *     default one has no name
 */
record Place(Map<String, String> schemas) {
  Place {
    schemas = Map.copyOf(schemas);
  }

  ObjectName name(String schema, String name) {
    return new ObjectName(schemas.getOrDefault(schema, schema), name);
  }

  /** The name in the columns {@code schema} and {@code name}. */
  ObjectName name(Row row) {
    return name(row.text("schema"), row.text("name"));
  }

  boolean isDefault(String schema) {
    return "".equals(schemas.get(schema));
  }
}
