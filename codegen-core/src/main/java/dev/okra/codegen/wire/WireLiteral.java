package dev.okra.codegen.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A constant in the form that it has on the wire: a {@code BigInt}, say, is a {@link Text}. */
public sealed interface WireLiteral {

  /** The constant as compact JSON, its keys in order, ASCII and other characters as they are. */
  default String json() {
    return accept(new JsonWriter());
  }

  /** Calls the method of the visitor for this kind of constant. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of constant. */
  interface Visitor<R> {
    R text(String value);

    R whole(BigInteger value);

    R real(BigDecimal value);

    R bool(boolean value);

    R nothing();

    R items(List<WireLiteral> elements);

    R entries(Map<String, WireLiteral> entries);
  }

  /** A string. */
  record Text(String value) implements WireLiteral {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(value);
    }
  }

  /** A whole number. */
  record Whole(BigInteger value) implements WireLiteral {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.whole(value);
    }
  }

  /** A number of a {@code Float}, or one with a fraction or an exponent inside JSON. */
  record Real(BigDecimal value) implements WireLiteral {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.real(value);
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements WireLiteral {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bool(value);
    }
  }

  /** {@code null}. */
  record Nothing() implements WireLiteral {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nothing();
    }
  }

  /** An array. */
  record Items(List<WireLiteral> elements) implements WireLiteral {
    public Items {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.items(elements);
    }
  }

  /** An object; the order of its keys is kept. */
  record Entries(Map<String, WireLiteral> entries) implements WireLiteral {
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.entries(entries);
    }
  }
}
