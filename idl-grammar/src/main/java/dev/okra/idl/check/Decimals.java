package dev.okra.idl.check;

import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.domain.logical.Value;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.ValueNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a number has room in a decimal. */
final class Decimals {

  private Decimals() {}

  static @Nullable Misfit misfit(@Nullable DirectiveNode precision, ValueNode node) {
    BigDecimal number = number(node.value());
    Integer p = precision == null ? null : Arguments.integer(precision, "p");
    Integer s = precision == null ? null : Arguments.integer(precision, "s");
    int digits = p == null ? Precision.DEFAULT.digits() : p;
    int otherwise = precision == null ? Precision.DEFAULT.scale() : 0;
    int scale = s == null ? otherwise : s;
    if (number == null) {
      return null;
    }
    BigDecimal plain = number.stripTrailingZeros();
    boolean fits = plain.scale() <= scale && plain.precision() - plain.scale() <= digits - scale;
    String size = digits + " digits, " + scale + " of them after the point";
    return fits ? null : new Misfit(node.place(), "the default does not fit " + size, null);
  }

  private static @Nullable BigDecimal number(Value value) {
    if (value instanceof Value.IntValue whole) {
      return new BigDecimal(whole.value());
    }
    return value instanceof Value.DecimalValue decimal ? decimal.value() : null;
  }
}
