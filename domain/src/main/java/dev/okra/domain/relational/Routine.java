package dev.okra.domain.relational;

import org.jspecify.annotations.Nullable;

/**
 * A function or procedure.
 *
 * @param kind what it is
 * @param name its name; several overloads may share it
 * @param signature the types of its arguments as the database prints them, which tells overloads
 *     apart
 * @param definition the whole statement that creates it, as the database prints it
 * @param comment null for none
 * @param attributes what only one dialect knows and the definition does not say
 */
public record Routine(
    Kind kind,
    ObjectName name,
    String signature,
    Expression definition,
    @Nullable String comment,
    Attributes attributes)
    implements SchemaObject {

  /** A routine without attributes. */
  public Routine(
      Kind kind,
      ObjectName name,
      String signature,
      Expression definition,
      @Nullable String comment) {
    this(kind, name, signature, definition, comment, Attributes.NONE);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.routine(this);
  }

  /** What a routine is. */
  public enum Kind {
    FUNCTION,
    PROCEDURE
  }
}
