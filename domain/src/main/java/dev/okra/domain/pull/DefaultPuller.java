package dev.okra.domain.pull;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DefaultValue.Generated;
import dev.okra.domain.logical.DefaultValue.Literal;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.TypeMapping;
import dev.okra.domain.relational.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the default that the database would write as the text that it has. */
final class DefaultPuller {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?");
  private static final Pattern INSTANT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?)Z?");

  private final TypeMapping types;

  DefaultPuller(TypeMapping types) {
    this.types = types;
  }

  /** The default as an expression of the database, which can always be said. */
  static DefaultValue written(Expression expression) {
    return new DefaultValue.Sql(DialectText.any(expression.sql()));
  }

  /** The default in the words of the schema, where they lead to this text. */
  Optional<DefaultValue> natural(MappedValue value, Expression expression) {
    return candidates(value, expression.sql()).stream()
        .filter(c -> types.defaultExpression(value, c).equals(expression))
        .findFirst();
  }

  private static List<DefaultValue> candidates(MappedValue value, String sql) {
    List<DefaultValue> candidates = new ArrayList<>();
    if (value.type().list()) {
      candidates.add(new Literal(new Value.ListValue(List.of())));
      return candidates;
    }
    EnumDefinition enumeration = value.enumeration();
    if (enumeration != null) {
      enumeration.values().forEach(v -> candidates.add(new Literal(new Value.NameValue(v.name()))));
    } else if (value.type().type() instanceof ValueType.ScalarType type) {
      generated(type.scalar(), candidates);
      literals(type.scalar(), sql).forEach(v -> candidates.add(new Literal(v)));
    }
    return candidates;
  }

  private static void generated(Scalar scalar, List<DefaultValue> candidates) {
    switch (scalar) {
      case ID, UUID, STRING -> candidates.add(Generated.UUID);
      case DATE_TIME, DATE, TIME -> candidates.add(Generated.NOW);
      case TEXT, INT, BIG_INT, FLOAT, DECIMAL, BOOLEAN, JSON, BYTES -> {}
    }
  }

  private static List<Value> literals(Scalar scalar, String sql) {
    List<Value> values = new ArrayList<>();
    switch (scalar) {
      case BOOLEAN -> {
        values.add(new Value.BooleanValue(true));
        values.add(new Value.BooleanValue(false));
      }
      case INT, BIG_INT, FLOAT, DECIMAL -> number(scalar, sql, values);
      case STRING, TEXT -> texts(sql).forEach(t -> values.add(new Value.StringValue(t)));
      case DATE -> matching(DAY, sql, values);
      case TIME -> matching(TIME, sql, values);
      case DATE_TIME -> instants(sql, values);
      case JSON -> {
        values.add(new Value.ObjectValue(Map.of()));
        values.add(new Value.ListValue(List.of()));
      }
      case ID, UUID, BYTES -> {}
    }
    return values;
  }

  private static void number(Scalar scalar, String sql, List<Value> values) {
    String text = texts(sql).stream().findFirst().orElse(sql);
    if (!NUMBER.matcher(text).matches()) {
      return;
    }
    boolean whole = text.indexOf('.') < 0;
    boolean integer = scalar == Scalar.INT || scalar == Scalar.BIG_INT;
    if (whole && fits(scalar, new BigInteger(text))) {
      values.add(new Value.IntValue(new BigInteger(text)));
    } else if (!whole && !integer) {
      values.add(new Value.DecimalValue(new BigDecimal(text)));
    }
  }

  private static boolean fits(Scalar scalar, BigInteger number) {
    return switch (scalar) {
      case INT -> number.bitLength() < Integer.SIZE;
      case BIG_INT -> number.bitLength() < Long.SIZE;
      default -> true;
    };
  }

  private static void matching(Pattern pattern, String sql, List<Value> values) {
    texts(sql).stream()
        .filter(t -> pattern.matcher(t).matches())
        .forEach(t -> values.add(new Value.StringValue(t)));
  }

  private static void instants(String sql, List<Value> values) {
    for (String text : texts(sql)) {
      Matcher instant = INSTANT.matcher(text);
      if (instant.matches()) {
        values.add(new Value.StringValue(instant.group(1) + "T" + instant.group(2) + "Z"));
      }
    }
  }

  /** What a text in single quotes may hold, whether backslashes escape in it or not. */
  private static List<String> texts(String sql) {
    if (!sql.startsWith("'")) {
      return List.of();
    }
    String plain = unquoted(sql, false);
    String escaped = unquoted(sql, true);
    return plain.equals(escaped) ? List.of(plain) : List.of(plain, escaped);
  }

  private static String unquoted(String sql, boolean escapes) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      boolean more = i + 1 < sql.length();
      if (c == '\'' && !(more && sql.charAt(i + 1) == '\'')) {
        break;
      }
      boolean pair = more && (c == '\'' || (escapes && c == '\\'));
      text.append(pair ? sql.charAt(++i) : c);
    }
    return text.toString();
  }
}
