package dev.okra.jdbc.literal;

import dev.okra.domain.logical.Value;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes literals as JSON (RFC 8259), without white space. */
public final class JsonText implements Value.Visitor<String> {
  private final UnaryOperator<String> names;

  private JsonText(UnaryOperator<String> names) {
    this.names = names;
  }

  /**
   * The literal as JSON; keys keep their order.
   *
   * @param names what a bare name, such as an enum value, is called on the wire
   */
  public static String of(Value value, UnaryOperator<String> names) {
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
