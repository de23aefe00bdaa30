package dev.okra.domain.port;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.relational.DatabaseSchema;
import java.util.function.Function;

/**
 * What a {@link SchemaSource} yields: a schema that can be mapped to any database, or what one
 * holds.
 */
public sealed interface SchemaContent {

  /** The result of the function for this kind of content. */
  <R> R match(Function<Logical, R> logical, Function<Relational, R> relational);

  /** A schema that can be mapped to any database. */
  record Logical(SchemaDefinition schema) implements SchemaContent {
    @Override
    public <R> R match(Function<Logical, R> onLogical, Function<Relational, R> onRelational) {
      return onLogical.apply(this);
    }
  }

  /**
   * What one database holds, in its own words.
   *
   * @param dialect the id of its dialect
   * @param schema what it holds
   */
  record Relational(String dialect, DatabaseSchema schema) implements SchemaContent {
    @Override
    public <R> R match(Function<Logical, R> onLogical, Function<Relational, R> onRelational) {
      return onRelational.apply(this);
    }
  }
}
