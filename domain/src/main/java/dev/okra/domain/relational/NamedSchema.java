package dev.okra.domain.relational;

import org.jspecify.annotations.Nullable;

/**
 * A schema (namespace) other than the connection's default one.
 *
 * @param name its name, as the {@code name} of an {@link ObjectName} whose own schema is empty
 * @param comment null for none
 */
public record NamedSchema(ObjectName name, @Nullable String comment) implements SchemaObject {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.namedSchema(this);
  }
}
