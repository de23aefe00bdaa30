package dev.okra.jdbc.literal;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.domain.logical.Value;
import org.jspecify.annotations.Nullable;

/** Literals as plain text, without quotes. */
public final class LiteralText implements Value.Visitor<String> {
  private static final LiteralText INSTANCE = new LiteralText();

  private LiteralText() {}

  /**
   * The text of a text, the digits of a number without exponent, a bare name; lists and objects as
   * JSON.
   */
  public static String of(Value value) {
    return value.accept(INSTANCE);
  }

  /**
   * What an enum's value is called in the database; the name itself where there is no such value or
   * no enum.
   */
  public static String wireName(@Nullable EnumDefinition definition, String name) {
    if (definition == null) {
      return name;
    }
    return definition.values().stream()
        .filter(v -> v.name().equals(name))
        .map(EnumValue::wireName)
        .findFirst()
        .orElse(name);
  }

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
    return value.value().toPlainString();
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
    return value.name();
  }

  @Override
  public String list(Value.ListValue value) {
    return JsonText.of(value, name -> name);
  }

  @Override
  public String object(Value.ObjectValue value) {
    return JsonText.of(value, name -> name);
  }
}
