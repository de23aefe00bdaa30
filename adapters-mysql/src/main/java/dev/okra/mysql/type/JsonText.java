package dev.okra.mysql.type;

import dev.okra.domain.logical.Value;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Literals of the IDL as JSON. */
final class JsonText implements Value.Visitor<String> {
  private final UnaryOperator<String> names;

  private JsonText(UnaryOperator<String> names) {
    this.names = names;
  }

  /**
   * The literal as JSON without white space.
   *
   * @param names what a bare name, such as an enum value, is called on the wire
   */
  static String of(Value value, UnaryOperator<String> names) {
    return value.accept(new JsonText(names));
  }

  @Override
  public String string(Value.StringValue value) {
    return quoted(value.value());
  }

  @Override
  public String integer(Value.IntValue value) {
    return value.value().toString();
  }

  @Override
  public String decimal(Value.DecimalValue value) {
    return value.value().toString();
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
    return quoted(names.apply(value.name()));
  }

  @Override
  public String list(Value.ListValue value) {
    return value.elements().stream()
        .map(e -> e.accept(this))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public String object(Value.ObjectValue value) {
    return value.entries().entrySet().stream()
        .map(e -> quoted(e.getKey()) + ":" + e.getValue().accept(this))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
              } else if (c < 0x20) {
                json.append("\\u%04x".formatted(c));
              } else {
                json.append((char) c);
              }
            });
    return json.append('"').toString();
  }
}
