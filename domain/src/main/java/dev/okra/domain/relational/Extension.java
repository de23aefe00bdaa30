package dev.okra.domain.relational;

import org.jspecify.annotations.Nullable;

/**
 * An extension of PostgreSQL.
 *
 * @param name its name; the schema is the one that its objects live in
 * @param version null for whatever the server offers
 * @param attributes {@code comment} where it is not the one that the extension brings, {@code
 *     without_comment} where that was taken away
 */
public record Extension(ObjectName name, @Nullable String version, Attributes attributes)
    implements SchemaObject {

  /** An extension with the comment that it brings. */
  public Extension(ObjectName name, @Nullable String version) {
    this(name, version, Attributes.NONE);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.extension(this);
  }
}
