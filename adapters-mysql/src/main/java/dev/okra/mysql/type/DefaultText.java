package dev.okra.mysql.type;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DefaultValue.Generated;
import dev.okra.domain.logical.Value;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.ServerVersion;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.jdbc.literal.JsonText;
import dev.okra.jdbc.literal.LiteralText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;

/** Defaults as SQL, as servers report them. */
final class DefaultText {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final ServerVersion server;

  DefaultText(ServerVersion server) {
    this.server = server;
  }

  String of(MappedValue value, SqlType type, DefaultValue defaultValue) {
    return defaultValue.accept(
        new DefaultValue.Visitor<String>() {
          @Override
          public String generated(Generated generated) {
            return switch (generated) {
              case UUID -> RandomUuid.expression(server);
              case NOW -> now(type);
              case AUTOINCREMENT ->
                  throw new IllegalArgumentException("a numbered column has no default");
            };
          }

          @Override
          public String literal(DefaultValue.Literal literal) {
            return literalText(value, type, literal.value());
          }

          @Override
          public String sql(DefaultValue.Sql sql) {
            return sql.expression()
                .forDialect("mysql")
                .orElseThrow(() -> new IllegalArgumentException("a default has a text"));
          }
        });
  }

  private static String now(SqlType type) {
    String name = type instanceof BuiltIn builtIn ? builtIn.name() : "";
    return switch (name) {
      case "date" -> "curdate()";
      case "time" -> "curtime(3)";
      default -> "CURRENT_TIMESTAMP(3)";
    };
  }

  private static String literalText(MappedValue value, SqlType type, Value literal) {
    if (literal instanceof Value.NullValue) {
      return "NULL";
    }
    String kind = type instanceof BuiltIn builtIn ? builtIn.name() : "enum";
    return switch (kind) {
      case "json" -> TextLiteral.write(json(value, literal));
      case "enum" ->
          TextLiteral.write(LiteralText.wireName(value.enumeration(), LiteralText.of(literal)));
      case "int", "bigint" -> LiteralText.of(literal);
      case "tinyint" -> literal.equals(new Value.BooleanValue(true)) ? "1" : "0";
      case "decimal" -> decimal((BuiltIn) type, LiteralText.of(literal));
      case "double" -> DoubleText.of(Double.parseDouble(LiteralText.of(literal)));
      case "datetime" -> TextLiteral.write(dateTime(LiteralText.of(literal)));
      case "time" -> TextLiteral.write(time(LiteralText.of(literal)));
      case "longblob" -> bytes(LiteralText.of(literal));
      default -> TextLiteral.write(LiteralText.of(literal));
    };
  }

  /** A text given for a single JSON value is a document already. */
  private static String json(MappedValue value, Value literal) {
    boolean document = literal instanceof Value.StringValue && !value.type().list();
    return document
        ? LiteralText.of(literal)
        : JsonText.of(literal, name -> LiteralText.wireName(value.enumeration(), name));
  }

  private static String decimal(BuiltIn type, String digits) {
    BigDecimal given = new BigDecimal(digits);
    int scale = type.arguments().get(1);
    return given.scale() > scale
        ? given.setScale(scale, RoundingMode.HALF_UP).toPlainString()
        : given.setScale(scale).toPlainString();
  }

  private static String dateTime(String text) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      return DATE_TIME.format(instant);
    } catch (DateTimeParseException e) {
      // Written otherwise than RFC 3339: the server judges it.
      return text;
    }
  }

  private static String time(String text) {
    try {
      return TIME.format(LocalTime.parse(text));
    } catch (DateTimeParseException e) {
      // As above.
      return text;
    }
  }

  private static String bytes(String base64) {
    String hex = HexFormat.of().withUpperCase().formatHex(Base64.getDecoder().decode(base64));
    return hex.isEmpty() ? "''" : "0x" + hex;
  }
}
