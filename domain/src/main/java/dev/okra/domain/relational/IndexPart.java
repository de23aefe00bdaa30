package dev.okra.domain.relational;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of an index.
 *
 * @param key a column or an expression
 * @param descending whether sorted from high to low
 * @param nulls where NULLs stand; null for the dialect's default in that direction
 * @param collation null for the column's own
 * @param operatorClass null for the type's default (PostgreSQL)
 * @param prefixLength how many characters or bytes are indexed; null for all (MySQL)
 */
public record IndexPart(
    Key key,
    boolean descending,
    @Nullable Nulls nulls,
    @Nullable String collation,
    @Nullable String operatorClass,
    @Nullable Integer prefixLength) {

  /** A whole column in ascending order. */
  public static IndexPart column(String name) {
    return new IndexPart(new ColumnKey(name), false, null, null, null, null);
  }

  /** An expression in ascending order. */
  public static IndexPart expression(String sql) {
    return new IndexPart(new ExpressionKey(new Expression(sql)), false, null, null, null, null);
  }

  /** The same key sorted the given way. */
  public IndexPart withDescending(boolean value) {
    return new IndexPart(key, value, nulls, collation, operatorClass, prefixLength);
  }

  /** The same part of another key. */
  public IndexPart withKey(Key value) {
    return new IndexPart(value, descending, nulls, collation, operatorClass, prefixLength);
  }

  /** What is indexed. */
  public sealed interface Key permits ColumnKey, ExpressionKey {
    /** The result of the function for this kind of key. */
    <R> R match(Function<ColumnKey, R> column, Function<ExpressionKey, R> expression);
  }

  /** A column of the table. */
  public record ColumnKey(String column) implements Key {
    @Override
    public <R> R match(Function<ColumnKey, R> onColumn, Function<ExpressionKey, R> onExpression) {
      return onColumn.apply(this);
    }
  }

  /** An expression over the columns of the table, without the parentheses around it. */
  public record ExpressionKey(Expression expression) implements Key {
    @Override
    public <R> R match(Function<ColumnKey, R> onColumn, Function<ExpressionKey, R> onExpression) {
      return onExpression.apply(this);
    }
  }

  /** Where NULLs stand in an index. */
  public enum Nulls {
    FIRST,
    LAST
  }
}
