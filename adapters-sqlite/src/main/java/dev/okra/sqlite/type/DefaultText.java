package dev.okra.sqlite.type;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.jdbc.literal.JsonText;
import dev.okra.jdbc.literal.LiteralText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * Defaults as SQL. Values are written as the wire writes them, so that texts compare as values do.
 */
final class DefaultText implements DefaultValue.Visitor<String> {
  static final String NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

  /** Version 4 of RFC 9562: 122 random bits; the mask keeps {@code abs} and its overflow out. */
  private static final String RANDOM_UUID =
      "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)"
          + " || '-' || substr('89AB', (random() & 3) + 1, 1) || substr(hex(randomblob(2)), 2)"
          + " || '-' || hex(randomblob(6)))";

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final MappedValue value;

  private DefaultText(MappedValue value) {
    this.value = value;
  }

  static String of(MappedValue value, DefaultValue defaultValue) {
    return ExpressionText.canonical(defaultValue.accept(new DefaultText(value)), Set.of());
  }

  @Override
  public String generated(DefaultValue.Generated generated) {
    return switch (generated) {
      case UUID -> RANDOM_UUID;
      case NOW -> now();
      case AUTOINCREMENT -> throw new IllegalArgumentException("a numbered column has no default");
    };
  }

  private String now() {
    if (!(value.type().type() instanceof ValueType.ScalarType s)) {
      return NOW;
    }
    return switch (s.scalar()) {
      case DATE -> "date('now')";
      case TIME -> "strftime('%H:%M:%f', 'now')";
      case ID, UUID, STRING, TEXT, INT, BIG_INT, FLOAT, DECIMAL, BOOLEAN, DATE_TIME, JSON, BYTES ->
          NOW;
    };
  }

  @Override
  public String sql(DefaultValue.Sql sql) {
    return sql.expression()
        .forDialect("sqlite")
        .orElseThrow(() -> new IllegalArgumentException("the default has no text for sqlite"));
  }

  @Override
  public String literal(DefaultValue.Literal literal) {
    Value given = literal.value();
    if (given instanceof Value.NullValue) {
      return "NULL";
    }
    if (value.type().list()) {
      return quoted(json(given));
    }
    return value
        .type()
        .type()
        .accept(
            new ValueType.Visitor<>() {
              @Override
              public String scalar(ValueType.ScalarType type) {
                return scalarLiteral(type.scalar(), given);
              }

              @Override
              public String enumeration(ValueType.EnumType type) {
                return quoted(wireName(LiteralText.of(given)));
              }

              @Override
              public String object(ValueType.ObjectType type) {
                return quoted(json(given));
              }
            });
  }

  private String scalarLiteral(Scalar scalar, Value given) {
    String text = LiteralText.of(given);
    return switch (scalar) {
      case INT, BIG_INT, FLOAT -> text;
      case BOOLEAN -> text.equals("true") ? "1" : "0";
      case DECIMAL -> quoted(decimal(text));
      case DATE_TIME -> quoted(instant(text));
      case TIME -> quoted(time(text));
      case JSON -> quoted(given instanceof Value.StringValue ? text : json(given));
      case BYTES -> "x'" + HexFormat.of().formatHex(Base64.getDecoder().decode(text)) + "'";
      case ID, UUID, STRING, TEXT, DATE -> quoted(text);
    };
  }

  private String decimal(String digits) {
    Precision given = value.rules().precision();
    int scale = given == null ? Precision.DEFAULT.scale() : given.scale();
    BigDecimal number = new BigDecimal(digits);
    return number.scale() > scale ? number.toPlainString() : number.setScale(scale).toPlainString();
  }

  private static String instant(String text) {
    try {
      return INSTANT.format(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      // Not RFC 3339: kept as the schema has it.
      return text;
    }
  }

  private static String time(String text) {
    try {
      return TIME.format(LocalTime.parse(text));
    } catch (DateTimeException e) {
      // As above.
      return text;
    }
  }

  private String json(Value given) {
    return JsonText.of(given, this::wireName);
  }

  private String wireName(String name) {
    return LiteralText.wireName(value.enumeration(), name);
  }

  private static String quoted(String text) {
    return SqliteNames.QUOTING.literal(text);
  }
}
