package dev.okra.domain.logical;

import java.util.function.Function;

/** One part of an index, in the words of the IDL. */
public sealed interface IndexKey {

  /** Whether it is sorted from high to low. */
  boolean descending();

  /** The result of the function for this kind of key. */
  <R> R match(Function<FieldKey, R> field, Function<ExpressionKey, R> expression);

  /** A field of the model. */
  record FieldKey(String field, boolean descending) implements IndexKey {
    @Override
    public <R> R match(Function<FieldKey, R> onField, Function<ExpressionKey, R> onExpression) {
      return onField.apply(this);
    }
  }

  /** An SQL expression, without the parentheses around it. */
  record ExpressionKey(String expression, boolean descending) implements IndexKey {
    @Override
    public <R> R match(Function<FieldKey, R> onField, Function<ExpressionKey, R> onExpression) {
      return onExpression.apply(this);
    }
  }
}
