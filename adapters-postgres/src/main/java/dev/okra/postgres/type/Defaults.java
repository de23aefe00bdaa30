package dev.okra.postgres.type;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Defaults in exactly the words of {@code pg_get_expr}: a constant carries a cast unless its own
 * form already says its type, and a negative number is a quoted text.
 */
final class Defaults implements DefaultValue.Visitor<Expression> {
  private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger INT_MIN = BigInteger.valueOf(Integer.MIN_VALUE);
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);

  /** The scalar whose texts a value has; none for an enum. */
  private static final ValueType.Visitor<Optional<Scalar>> SCALAR =
      new ValueType.Visitor<>() {
        @Override
        public Optional<Scalar> scalar(ValueType.ScalarType type) {
          return Optional.of(type.scalar());
        }

        @Override
        public Optional<Scalar> enumeration(ValueType.EnumType type) {
          return Optional.empty();
        }

        @Override
        public Optional<Scalar> object(ValueType.ObjectType type) {
          return Optional.of(Scalar.JSON);
        }
      };

  private final MappedValue value;
  private final SqlType type;

  Defaults(MappedValue value, SqlType type) {
    this.value = value;
    this.type = type;
  }

  @Override
  public Expression generated(DefaultValue.Generated generated) {
    return switch (generated) {
      case UUID -> new Expression(cast("gen_random_uuid()", "uuid"));
      case NOW -> new Expression(now());
      case AUTOINCREMENT ->
          throw new IllegalArgumentException("a number that the database hands out is an identity");
    };
  }

  @Override
  public Expression literal(DefaultValue.Literal literal) {
    Value constant = literal.value();
    if (constant instanceof Value.NullValue) {
      return new Expression("NULL::" + TypeRenderer.castName(type));
    }
    Scalar scalar = scalar();
    if (value.type().list() && constant instanceof Value.ListValue list) {
      List<String> elements =
          list.elements().stream()
              .map(e -> Constants.text(e, scalar, value.enumeration()))
              .toList();
      return constant(Constants.array(elements));
    }
    if (scalar == null) {
      return constant(Constants.text(constant, scalar, value.enumeration()));
    }
    return switch (scalar) {
      case BOOLEAN ->
          new Expression(constant instanceof Value.BooleanValue b && b.value() ? "true" : "false");
      case INT, BIG_INT, FLOAT, DECIMAL -> number(Constants.text(constant, scalar, null));
      case ID, UUID, STRING, TEXT, DATE_TIME, DATE, TIME, JSON, BYTES ->
          constant(Constants.text(constant, scalar, null));
    };
  }

  @Override
  public Expression sql(DefaultValue.Sql sql) {
    return sql.expression()
        .forDialect("postgres")
        .map(Expression::new)
        .orElseThrow(
            () ->
                new OkraException(
                    DatabaseErrorCode.UNSUPPORTED_CHANGE,
                    "a default in SQL is not given for PostgreSQL",
                    "add postgres: \"…\" to @default(sql: …)"));
  }

  private @Nullable Scalar scalar() {
    return value.type().type().accept(SCALAR).orElse(null);
  }

  private Expression constant(String text) {
    return new Expression(Names.literal(text) + "::" + TypeRenderer.castName(type));
  }

  private Expression number(String text) {
    if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return constant(text);
    }
    if (text.contains(".")) {
      boolean negative = new BigDecimal(text).signum() < 0;
      return new Expression(negative ? Names.literal(text) + "::numeric" : text);
    }
    BigInteger number = new BigInteger(text);
    if (fits(number, INT_MIN, INT_MAX)) {
      return new Expression(number.signum() < 0 ? "'" + number + "'::integer" : number.toString());
    }
    return new Expression(
        "'" + number + (fits(number, LONG_MIN, LONG_MAX) ? "'::bigint" : "'::numeric"));
  }

  private static boolean fits(BigInteger number, BigInteger least, BigInteger greatest) {
    return number.compareTo(least) >= 0 && number.compareTo(greatest) <= 0;
  }

  private String now() {
    String utc = "(CURRENT_TIMESTAMP AT TIME ZONE 'UTC'::text)";
    return switch (TypeRenderer.castName(type)) {
      case "timestamp with time zone" -> "CURRENT_TIMESTAMP" + digits();
      case "timestamp without time zone" ->
          "(CURRENT_TIMESTAMP" + digits() + " AT TIME ZONE 'UTC'::text)";
      default -> "(" + utc + ")::" + TypeRenderer.castName(type);
    };
  }

  private String digits() {
    return type instanceof SqlType.BuiltIn own && !own.arguments().isEmpty()
        ? "(" + own.arguments().get(0) + ")"
        : "";
  }

  private String cast(String expression, String from) {
    String to = TypeRenderer.castName(type);
    return to.equals(from) ? expression : "(" + expression + ")::" + to;
  }
}
