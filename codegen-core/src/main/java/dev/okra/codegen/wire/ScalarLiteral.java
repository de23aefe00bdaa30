package dev.okra.codegen.wire;

import dev.okra.codegen.wire.WireLiteral.Entries;
import dev.okra.codegen.wire.WireLiteral.Items;
import dev.okra.codegen.wire.WireLiteral.Nothing;
import dev.okra.codegen.wire.WireLiteral.Real;
import dev.okra.codegen.wire.WireLiteral.Text;
import dev.okra.codegen.wire.WireLiteral.Whole;
import dev.okra.domain.logical.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Brings one literal of the IDL into the form that a scalar has on the wire. */
final class ScalarLiteral implements Value.Visitor<WireLiteral> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

  private final WireScalar scalar;

  private ScalarLiteral(WireScalar scalar) {
    this.scalar = scalar;
  }

  /**
   * The literal on the wire.
   *
   * @throws IllegalArgumentException or a {@link java.time.DateTimeException} where the literal is
   *     of another type
   */
  static WireLiteral of(WireScalar scalar, Value value) {
    return value.accept(scalar == WireScalar.JSON ? new AnyJson() : new ScalarLiteral(scalar));
  }

  @Override
  public WireLiteral string(Value.StringValue literal) {
    String text = literal.value();
    return switch (scalar) {
      case ID, STRING, TEXT, BYTES -> new Text(text);
      case UUID -> new Text(UUID.fromString(text).toString());
      case NUMERIC_ID, BIG_INT -> int64(new BigInteger(text));
      case DECIMAL -> decimal(new BigDecimal(text));
      case DATE -> new Text(LocalDate.parse(text).toString());
      case TIME -> new Text(TIME.format(LocalTime.parse(text)));
      case DATE_TIME ->
          new Text(
              INSTANT.format(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC)));
      case INT, FLOAT, BOOLEAN, JSON -> throw misfit();
    };
  }

  @Override
  public WireLiteral integer(Value.IntValue literal) {
    BigInteger number = literal.value();
    return switch (scalar) {
      case INT -> new Whole(BigInteger.valueOf(number.intValueExact()));
      case NUMERIC_ID, BIG_INT -> int64(number);
      case FLOAT -> new Real(new BigDecimal(number));
      case DECIMAL -> decimal(new BigDecimal(number));
      case ID, UUID, STRING, TEXT, BOOLEAN, DATE_TIME, DATE, TIME, JSON, BYTES -> throw misfit();
    };
  }

  @Override
  public WireLiteral decimal(Value.DecimalValue literal) {
    return switch (scalar) {
      case FLOAT -> new Real(literal.value());
      case DECIMAL -> decimal(literal.value());
      case ID,
          NUMERIC_ID,
          UUID,
          STRING,
          TEXT,
          INT,
          BIG_INT,
          BOOLEAN,
          DATE_TIME,
          DATE,
          TIME,
          JSON,
          BYTES ->
          throw misfit();
    };
  }

  @Override
  public WireLiteral bool(Value.BooleanValue literal) {
    if (scalar != WireScalar.BOOLEAN) {
      throw misfit();
    }
    return new WireLiteral.Bool(literal.value());
  }

  @Override
  public WireLiteral nothing(Value.NullValue literal) {
    throw misfit();
  }

  @Override
  public WireLiteral name(Value.NameValue literal) {
    throw misfit();
  }

  @Override
  public WireLiteral list(Value.ListValue literal) {
    throw misfit();
  }

  @Override
  public WireLiteral object(Value.ObjectValue literal) {
    throw misfit();
  }

  private static WireLiteral int64(BigInteger number) {
    return new Text(Long.toString(number.longValueExact()));
  }

  private static WireLiteral decimal(BigDecimal number) {
    return new Text(number.toPlainString());
  }

  private IllegalArgumentException misfit() {
    return new IllegalArgumentException("no " + scalar);
  }

  /** Any literal, as it is. */
  private static final class AnyJson implements Value.Visitor<WireLiteral> {
    @Override
    public WireLiteral string(Value.StringValue literal) {
      return new Text(literal.value());
    }

    @Override
    public WireLiteral integer(Value.IntValue literal) {
      return new Whole(literal.value());
    }

    @Override
    public WireLiteral decimal(Value.DecimalValue literal) {
      return new Real(literal.value());
    }

    @Override
    public WireLiteral bool(Value.BooleanValue literal) {
      return new WireLiteral.Bool(literal.value());
    }

    @Override
    public WireLiteral nothing(Value.NullValue literal) {
      return new Nothing();
    }

    @Override
    public WireLiteral name(Value.NameValue literal) {
      return new Text(literal.name());
    }

    @Override
    public WireLiteral list(Value.ListValue literal) {
      List<WireLiteral> elements =
          literal.elements().stream().map(element -> element.accept(this)).toList();
      return new Items(elements);
    }

    @Override
    public WireLiteral object(Value.ObjectValue literal) {
      Map<String, WireLiteral> entries = new LinkedHashMap<>();
      literal.entries().forEach((key, value) -> entries.put(key, value.accept(this)));
      return new Entries(entries);
    }
  }
}
