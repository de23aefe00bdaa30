package dev.okra.mysql.type;

import dev.okra.domain.logical.Value;

/** A literal as text, without quotes. */
final class PlainText implements Value.Visitor<String> {
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
    return value.value() ? "1" : "0";
  }

  @Override
  public String nothing(Value.NullValue value) {
    return "NULL";
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
