package dev.okra.domain.logical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A literal of the IDL. */
public sealed interface Value {

  /** Calls the method of the visitor for this kind of value. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of value. */
  interface Visitor<R> {
    R string(StringValue value);

    R integer(IntValue value);

    R decimal(DecimalValue value);

    R bool(BooleanValue value);

    R nothing(NullValue value);

    R name(NameValue value);

    R list(ListValue value);

    R object(ObjectValue value);
  }

  record StringValue(String value) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.string(this);
    }
  }

  record IntValue(BigInteger value) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.integer(this);
    }
  }

  /** A number with a fraction or an exponent, exactly as written. */
  record DecimalValue(BigDecimal value) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.decimal(this);
    }
  }

  record BooleanValue(boolean value) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bool(this);
    }
  }

  record NullValue() implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nothing(this);
    }
  }

  /** A bare name, such as an enum value. */
  record NameValue(String name) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  record ListValue(List<Value> elements) implements Value {
    public ListValue {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /** An object; the order of its keys is kept. */
  record ObjectValue(Map<String, Value> entries) implements Value {
    public ObjectValue {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.object(this);
    }
  }
}
