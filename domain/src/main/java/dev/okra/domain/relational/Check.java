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
 */
public record Check(
    @Nullable String name,
    Expression expression,
    boolean validated,
    boolean enforced,
    boolean noInherit)
    implements Constraint {

  /** A check that applies to all rows. */
  public static Check of(@Nullable String name, String sql) {
    return new Check(name, new Expression(sql), true, true, false);
  }

  /** The same constraint with another condition. */
  public Check withExpression(Expression value) {
    return new Check(name, value, validated, enforced, noInherit);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.check(this);
  }
}
