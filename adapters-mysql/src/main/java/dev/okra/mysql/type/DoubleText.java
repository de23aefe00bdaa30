package dev.okra.mysql.type;

import java.math.BigDecimal;

/** Doubles as servers print them: positional between 1e-15 and 1e15, with an exponent beyond. */
final class DoubleText {
  private DoubleText() {}

  static String of(double number) {
    BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    if (digits.signum() == 0) {
      return "0";
    }
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -15 && exponent < 15) {
      return digits.toPlainString();
    }
    String all = digits.unscaledValue().abs().toString();
    String fraction = all.length() == 1 ? "" : "." + all.substring(1);
    return (number < 0 ? "-" : "") + all.charAt(0) + fraction + "e" + exponent;
  }
}
