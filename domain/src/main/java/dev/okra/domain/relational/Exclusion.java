package dev.okra.domain.relational;

/**
 * An exclusion constraint of PostgreSQL.
 *
 * @param name the constraint's name
 * @param definition from {@code EXCLUDE} on, as {@code pg_get_constraintdef} prints it
 * @param attributes what the definition does not say, such as {@code comment}
 */
public record Exclusion(String name, Expression definition, Attributes attributes)
    implements Constraint {

  /** A constraint that its definition says all of. */
  public Exclusion(String name, Expression definition) {
    this(name, definition, Attributes.NONE);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.exclusion(this);
  }
}
