package dev.okra.codegen.java;

import dev.okra.codegen.wire.WireLiteral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Constants as the plain values that JSON libraries make of JSON. */
final class JavaLiterals implements WireLiteral.Visitor<Code> {
  private final String codec;

  /** Literals of lists and objects are made by the class of codecs, which has this name. */
  JavaLiterals(String codec) {
    this.codec = codec;
  }

  @Override
  public Code text(String value) {
    return Code.of(JavaText.quoted(value));
  }

  @Override
  public Code whole(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return Code.of(value.toString());
    }
    return value.bitLength() < Long.SIZE
        ? Code.of(value + "L")
        : Code.call("new java.math.BigInteger", Code.of('"' + value.toString() + '"'));
  }

  @Override
  public Code real(BigDecimal value) {
    String nearest = Double.toString(value.doubleValue());
    boolean exact =
        Double.isFinite(value.doubleValue()) && new BigDecimal(nearest).compareTo(value) == 0;
    return exact
        ? Code.of(nearest)
        : Code.call("new java.math.BigDecimal", Code.of('"' + value.toString() + '"'));
  }

  @Override
  public Code bool(boolean value) {
    return Code.of(Boolean.toString(value));
  }

  @Override
  public Code nothing() {
    return Code.of("null");
  }

  @Override
  public Code items(List<WireLiteral> elements) {
    return varargs("array", elements.stream().map(element -> element.accept(this)).toList());
  }

  @Override
  public Code entries(Map<String, WireLiteral> entries) {
    List<Code> arguments = new ArrayList<>();
    entries.forEach(
        (key, value) -> {
          arguments.add(text(key));
          arguments.add(value.accept(this));
        });
    return varargs("entries", arguments);
  }

  private Code varargs(String function, List<Code> arguments) {
    boolean onlyNull = arguments.equals(List.of(nothing()));
    return Code.call(
        codec + "." + function, onlyNull ? List.of(Code.of("(Object) null")) : arguments);
  }
}
