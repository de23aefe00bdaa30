package dev.okra.postgres.type;

import dev.okra.domain.logical.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value as {@code jsonb} prints it: keys ordered by their length in bytes, then by their bytes,
 * with a space after each sign.
 */
final class JsonText {
  private static final Comparator<Map.Entry<String, Value>> KEYS =
      Comparator.comparing(
          e -> e.getKey().getBytes(StandardCharsets.UTF_8),
          Comparator.<byte[]>comparingInt(b -> b.length).thenComparing(Arrays::compareUnsigned));

  private static final Value.Visitor<String> PRINTER = new Printer();

  private JsonText() {}

  static String of(Value value) {
    return value.accept(PRINTER);
  }

  private static String quoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    text.chars().forEach(c -> result.append(escaped((char) c)));
    return result.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
    };
  }

  private static final class Printer implements Value.Visitor<String> {
    @Override
    public String string(Value.StringValue value) {
      return quoted(value.value());
    }

    @Override
    public String integer(Value.IntValue value) {
      BigInteger number = value.value();
      return number.toString();
    }

    @Override
    public String decimal(Value.DecimalValue value) {
      BigDecimal number = value.value();
      return number.toPlainString();
    }

    @Override
    public String bool(Value.BooleanValue value) {
      return String.valueOf(value.value());
    }

    @Override
    public String nothing(Value.NullValue value) {
      return "null";
    }

    @Override
    public String name(Value.NameValue value) {
      return quoted(value.name());
    }

    @Override
    public String list(Value.ListValue value) {
      return value.elements().stream()
          .map(e -> e.accept(this))
          .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String object(Value.ObjectValue value) {
      return value.entries().entrySet().stream()
          .sorted(KEYS)
          .map(e -> quoted(e.getKey()) + ": " + e.getValue().accept(this))
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }
}
