package dev.okra.domain.relational;

/**
 * An exclusion constraint of PostgreSQL.
 *
 * @param name the constraint's name
 * @param definition from {@code EXCLUDE} on, as {@code pg_get_constraintdef} prints it
 */
public record Exclusion(String name, Expression definition) implements Constraint {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.exclusion(this);
  }
}
