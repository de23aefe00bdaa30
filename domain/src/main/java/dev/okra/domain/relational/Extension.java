package dev.okra.domain.relational;

import org.jspecify.annotations.Nullable;

/**
 * An extension of PostgreSQL.
 *
 * @param name its name; the schema is the one that its objects live in
 * @param version null for whatever the server offers
 */
public record Extension(ObjectName name, @Nullable String version) implements SchemaObject {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.extension(this);
  }
}
