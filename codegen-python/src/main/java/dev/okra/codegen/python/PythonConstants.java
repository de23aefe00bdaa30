package dev.okra.codegen.python;

import dev.okra.codegen.wire.WireScalar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;

/** Expressions for values that JSON has as texts. */
final class PythonConstants {
  private static final int NANOS_PER_MICRO = 1000;

  private PythonConstants() {}

  /**
   * The value, as an expression of its own type.
   *
   * @param text the value on the wire
   */
  static PythonCode of(WireScalar scalar, String text) {
    return switch (scalar) {
      case UUID -> call("UUID", PythonText.quoted(text));
      case DECIMAL -> call("Decimal", text.contains(".") ? PythonText.quoted(text) : text);
      case DATE -> call("dt.date", date(LocalDate.parse(text)));
      case TIME -> call("dt.time", time(LocalTime.parse(text)));
      case DATE_TIME -> dateTime(OffsetDateTime.parse(text));
      case BYTES -> PythonCode.of(bytes(Base64.getDecoder().decode(text)));
      case ID, NUMERIC_ID, STRING, TEXT, INT, BIG_INT, FLOAT, BOOLEAN, JSON ->
          throw new IllegalArgumentException(scalar + " has a literal");
    };
  }

  private static PythonCode dateTime(OffsetDateTime value) {
    String numbers = date(value.toLocalDate()) + ", " + time(value.toLocalTime());
    return call("dt.datetime", numbers + ", tzinfo=dt.UTC");
  }

  private static PythonCode call(String type, String arguments) {
    return PythonCode.call(type, PythonCode.of(arguments));
  }

  private static String date(LocalDate date) {
    return date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth();
  }

  private static String time(LocalTime time) {
    String minutes = time.getHour() + ", " + time.getMinute();
    int micros = time.getNano() / NANOS_PER_MICRO;
    boolean seconds = time.getSecond() != 0 || micros != 0;
    return minutes + (seconds ? ", " + time.getSecond() : "") + (micros != 0 ? ", " + micros : "");
  }

  private static String bytes(byte[] content) {
    StringBuilder literal = new StringBuilder("b\"");
    for (byte b : content) {
      boolean plain = b >= ' ' && b <= '~' && b != '"' && b != '\\';
      literal.append(plain ? String.valueOf((char) b) : String.format("\\x%02x", b));
    }
    return literal.append('"').toString();
  }
}
