package dev.okra.postgres.type;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.Value;
import dev.okra.jdbc.literal.LiteralText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Constants of the logical model as the text that PostgreSQL's output function of their type
 * prints. What cannot be read is left as it is, and the server says what is wrong with it.
 */
final class Constants {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd ")
          .append(TIME)
          .toFormatter(Locale.ROOT);

  private Constants() {}

  /**
   * The text of one value.
   *
   * @param scalar the type of the value; null for an enum
   * @param enumeration the enum, where it is one
   */
  static String text(Value value, @Nullable Scalar scalar, @Nullable EnumDefinition enumeration) {
    String plain = value.accept(new PlainText(enumeration));
    if (scalar == null) {
      return plain;
    }
    return switch (scalar) {
      case ID, UUID -> plain.toLowerCase(Locale.ROOT);
      case STRING, TEXT, INT, BIG_INT, FLOAT, DECIMAL, BOOLEAN, DATE -> plain;
      case DATE_TIME -> instant(plain);
      case TIME -> time(plain);
      case JSON -> value instanceof Value.StringValue ? plain : JsonText.of(value);
      case BYTES -> bytes(plain);
    };
  }

  /** The text of a one-dimensional array of such texts, as {@code array_out} prints it. */
  static String array(List<String> elements) {
    return elements.stream().map(Constants::element).collect(Collectors.joining(",", "{", "}"));
  }

  private static String element(String text) {
    boolean plain =
        !text.isEmpty()
            && !text.equalsIgnoreCase("null")
            && text.chars().noneMatch(c -> "{}\",\\ \t\n\r\u000b\f".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String instant(String text) {
    try {
      return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).format(DATE_TIME);
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static String time(String text) {
    try {
      return LocalTime.parse(text).format(TIME);
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static String bytes(String base64) {
    try {
      return "\\x" + HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }

  /** Numbers in full, names as the enum's wire names. */
  private record PlainText(@Nullable EnumDefinition enumeration) implements Value.Visitor<String> {
    @Override
    public String string(Value.StringValue value) {
      return value.value();
    }

    @Override
    public String integer(Value.IntValue value) {
      return value.value().toString();
    }

    @Override
    public String decimal(Value.DecimalValue value) {
      BigDecimal number = value.value();
      return number.toPlainString();
    }

    @Override
    public String bool(Value.BooleanValue value) {
      return value.value() ? "t" : "f";
    }

    @Override
    public String nothing(Value.NullValue value) {
      return "NULL";
    }

    @Override
    public String name(Value.NameValue value) {
      return LiteralText.wireName(enumeration, value.name());
    }

    @Override
    public String list(Value.ListValue value) {
      return JsonText.of(value);
    }

    @Override
    public String object(Value.ObjectValue value) {
      return JsonText.of(value);
    }
  }
}
