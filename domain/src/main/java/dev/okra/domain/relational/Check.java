package dev.okra.domain.relational;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name null where the database keeps none (SQLite)
 * @param expression without the parentheses around it
 * @param validated false where existing rows were not checked (NOT VALID on PostgreSQL)
 * @param enforced false where the database keeps it and does not apply it (NOT ENFORCED)
 * @param noInherit whether children of the table are exempt (PostgreSQL)
 * @param attributes what only one dialect knows, such as {@code comment} on PostgreSQL
 */
public record Check(
    @Nullable String name,
    Expression expression,
    boolean validated,
    boolean enforced,
    boolean noInherit,
    Attributes attributes)
    implements Constraint {

  /** A check without anything that only one dialect knows. */
  public Check(
      @Nullable String name,
      Expression expression,
      boolean validated,
      boolean enforced,
      boolean noInherit) {
    this(name, expression, validated, enforced, noInherit, Attributes.NONE);
  }

  /** A check that applies to all rows. */
  public static Check of(@Nullable String name, String sql) {
    return new Check(name, new Expression(sql), true, true, false);
  }

  /** The same constraint with another condition. */
  public Check withExpression(Expression value) {
    return new Check(name, value, validated, enforced, noInherit, attributes);
  }

  /** The same constraint with other properties that only one dialect knows. */
  public Check withAttributes(Attributes value) {
    return new Check(name, expression, validated, enforced, noInherit, value);
  }

  /** The same constraint, applied or not, and to all rows or not. */
  public Check withChecking(boolean rowsValidated, boolean applied) {
    return new Check(name, expression, rowsValidated, applied, noInherit, attributes);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.check(this);
  }
}
