package dev.okra.codegen.python;

import dev.okra.codegen.wire.WireLiteral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Constants as what Python's module {@code json} makes of JSON. */
final class PythonLiterals implements WireLiteral.Visitor<PythonCode> {

  @Override
  public PythonCode text(String value) {
    return PythonCode.of(PythonText.quoted(value));
  }

  @Override
  public PythonCode whole(BigInteger value) {
    return PythonCode.of(value.toString());
  }

  @Override
  public PythonCode real(BigDecimal value) {
    String number = value.toString().replace("E+", "e").replace('E', 'e');
    boolean whole = number.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    return PythonCode.of(whole ? number + ".0" : number);
  }

  @Override
  public PythonCode bool(boolean value) {
    return PythonCode.of(value ? "True" : "False");
  }

  @Override
  public PythonCode nothing() {
    return PythonCode.of("None");
  }

  @Override
  public PythonCode items(List<WireLiteral> elements) {
    return PythonCode.listing("[", elements.stream().map(e -> e.accept(this)).toList(), "]");
  }

  @Override
  public PythonCode entries(Map<String, WireLiteral> entries) {
    List<PythonCode> parts = new ArrayList<>();
    entries.forEach(
        (key, value) -> parts.add(value.accept(this).after(PythonText.quoted(key) + ": ")));
    return PythonCode.listing("{", parts, "}");
  }
}
