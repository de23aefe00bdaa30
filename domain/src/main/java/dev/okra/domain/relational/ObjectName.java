package dev.okra.domain.relational;

import java.util.Locale;

/**
 * The name of an object in a database.
 *
 * @param schema the schema (on PostgreSQL), or empty for the connection's default one
 * @param name the name itself, unquoted, with regard to case
 */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {
  public ObjectName {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an object has a name");
    }
  }

  /** A name in the default schema. */
  public static ObjectName of(String name) {
    return new ObjectName("", name);
  }

  /** The same schema with another name. */
  public ObjectName withName(String newName) {
    return new ObjectName(schema, newName);
  }

  /** The name as one knows it that does not tell {@code A} from {@code a}; the schema as it is. */
  public ObjectName folded() {
    return withName(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public int compareTo(ObjectName other) {
    int order = schema.compareTo(other.schema);
    return order == 0 ? name.compareTo(other.name) : order;
  }

  /** As a person reads it: {@code name} or {@code schema.name}, unquoted. */
  @Override
  public String toString() {
    return schema.isEmpty() ? name : schema + "." + name;
  }
}
