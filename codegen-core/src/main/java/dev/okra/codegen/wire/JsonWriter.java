package dev.okra.codegen.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes constants as compact JSON (RFC 8259), escaping only what must be. */
final class JsonWriter implements WireLiteral.Visitor<String> {

  @Override
  public String text(String value) {
    StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
    value.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case '\b' -> quoted.append("\\b");
      case '\f' -> quoted.append("\\f");
      default -> {
        if (c < ' ') {
          quoted.append(String.format("\\u%04x", c));
        } else {
          quoted.appendCodePoint(c);
        }
      }
    }
  }

  @Override
  public String whole(BigInteger value) {
    return value.toString();
  }

  @Override
  public String real(BigDecimal value) {
    return value.toString();
  }

  @Override
  public String bool(boolean value) {
    return Boolean.toString(value);
  }

  @Override
  public String nothing() {
    return "null";
  }

  @Override
  public String items(List<WireLiteral> elements) {
    return elements.stream().map(e -> e.accept(this)).collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public String entries(Map<String, WireLiteral> entries) {
    return entries.entrySet().stream()
        .map(entry -> text(entry.getKey()) + ":" + entry.getValue().accept(this))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
