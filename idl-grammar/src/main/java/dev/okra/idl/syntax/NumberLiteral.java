package dev.okra.idl.syntax;

import dev.okra.domain.logical.Value;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SyntaxCode;
import dev.okra.idl.source.Place;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers, written as in JSON. */
final class NumberLiteral {
  // Far more than any database keeps, and few enough that 1e999999999 cannot fill the memory.
  private static final int MOST_CHARACTERS = 400;
  private static final int LARGEST_EXPONENT = 400;

  private NumberLiteral() {}

  /** What a literal means; 0 where it is malformed, which is reported. */
  static Value value(Place place, Problems problems) {
    String text = place.text();
    int integerEnd = digits(text, text.startsWith("-") ? 1 : 0);
    int start = text.startsWith("-") ? 1 : 0;
    boolean leadingZero = integerEnd - start > 1 && text.charAt(start) == '0';
    if (text.length() > MOST_CHARACTERS || leadingZero) {
      return malformed(place, problems, leadingZero ? "it begins with 0" : "it is too long");
    }
    if (integerEnd == text.length()) {
      return new Value.IntValue(new BigInteger(text));
    }
    return isDecimal(text, integerEnd)
        ? new Value.DecimalValue(new BigDecimal(text))
        : malformed(place, problems, "write it as -1, 2.5 or 1e9");
  }

  private static boolean isDecimal(String text, int integerEnd) {
    int at = integerEnd;
    if (text.charAt(at) == '.') {
      int fraction = digits(text, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      int sign = at < text.length() && "+-".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      int end = digits(text, at + sign);
      boolean small = end - at - sign > 0 && end - at - sign <= 3;
      if (!small || Integer.parseInt(text.substring(at + sign, end)) > LARGEST_EXPONENT) {
        return false;
      }
      at = end;
    }
    return at == text.length();
  }

  private static int digits(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static Value malformed(Place place, Problems problems, String hint) {
    String text = place.text();
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    problems.report(SyntaxCode.BAD_NUMBER, place, "'" + shown + "' is not a number", hint);
    return new Value.IntValue(BigInteger.ZERO);
  }
}
