package dev.okra.domain.relational;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that is not the hidden part of an identity column.
 *
 * @param name the sequence's name
 * @param type the type of its numbers; null for the default (BIGINT)
 * @param start the first number
 * @param increment the step between two
 * @param minimum null for the default
 * @param maximum null for the default
 * @param cache how many numbers a session takes at once
 * @param cycle whether it starts again after the last
 * @param owner the column that it goes away with, or null
 * @param comment null for none
 * @param attributes what only one dialect knows: {@code unlogged}
 */
public record Sequence(
    ObjectName name,
    @Nullable SqlType type,
    long start,
    long increment,
    @Nullable Long minimum,
    @Nullable Long maximum,
    long cache,
    boolean cycle,
    @Nullable ColumnName owner,
    @Nullable String comment,
    Attributes attributes)
    implements SchemaObject {

  /** A sequence without properties that only one dialect knows. */
  public Sequence(
      ObjectName name,
      @Nullable SqlType type,
      long start,
      long increment,
      @Nullable Long minimum,
      @Nullable Long maximum,
      long cache,
      boolean cycle,
      @Nullable ColumnName owner,
      @Nullable String comment) {
    this(
        name,
        type,
        start,
        increment,
        minimum,
        maximum,
        cache,
        cycle,
        owner,
        comment,
        Attributes.NONE);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.sequence(this);
  }
}
