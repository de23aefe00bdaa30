package dev.okra.idl.check;

import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which constants are values of the built-in types. */
final class ScalarLiterals {

  private ScalarLiterals() {}

  static boolean fits(Scalar scalar, Value value) {
    String text = value instanceof Value.StringValue string ? string.value() : null;
    return switch (scalar) {
      case STRING, TEXT -> text != null;
      case ID, UUID -> text != null && isUuid(text);
      case INT -> isInteger(value, 32);
      case BIG_INT -> isInteger(value, 64);
      case FLOAT -> isFloat(value);
      case DECIMAL -> value instanceof Value.IntValue || value instanceof Value.DecimalValue;
      case BOOLEAN -> value instanceof Value.BooleanValue;
      case DATE_TIME -> text != null && parses(text, OffsetDateTime::parse);
      case DATE -> text != null && parses(text, LocalDate::parse);
      case TIME -> text != null && parses(text, LocalTime::parse);
      case JSON -> isJson(value);
      case BYTES -> text != null && isBase64(text);
    };
  }

  static @Nullable String hint(Scalar scalar, Value value) {
    boolean string = value instanceof Value.StringValue;
    return switch (scalar) {
      case STRING, TEXT -> "write it in quotation marks";
      case ID, UUID -> "write uuid, or a UUID as a string";
      case INT -> isInteger(value, 64) ? "it is out of range; BigInt holds it" : quotes(string);
      case BIG_INT, FLOAT, DECIMAL, BOOLEAN -> quotes(string);
      case DATE_TIME -> "write now, or a time as \"2024-01-31T12:00:00Z\"";
      case DATE -> "write now, or a date as \"2024-01-31\"";
      case TIME -> "write now, or a time as \"12:00:00\"";
      case JSON -> null;
      case BYTES -> "write the bytes in base64";
    };
  }

  private static @Nullable String quotes(boolean string) {
    return string ? "write it without quotation marks" : null;
  }

  private static boolean isInteger(Value value, int bits) {
    return value instanceof Value.IntValue number && number.value().bitLength() < bits;
  }

  private static boolean isFloat(Value value) {
    if (value instanceof Value.IntValue number) {
      return Double.isFinite(number.value().doubleValue());
    }
    return value instanceof Value.DecimalValue number
        && Double.isFinite(number.value().doubleValue());
  }

  private static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      if (hyphen ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean parses(String text, Consumer<String> parser) {
    try {
      parser.accept(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** All but a bare name, however deep inside. */
  private static boolean isJson(Value value) {
    if (value instanceof Value.ListValue list) {
      return list.elements().stream().allMatch(ScalarLiterals::isJson);
    }
    if (value instanceof Value.ObjectValue object) {
      return object.entries().values().stream().allMatch(ScalarLiterals::isJson);
    }
    return !(value instanceof Value.NameValue);
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getDecoder().decode(text);
      return text.length() % 4 == 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
