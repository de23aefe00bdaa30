package dev.okra.idl.print;

import dev.okra.domain.logical.Value;
import dev.okra.idl.syntax.BlockString;
import dev.okra.idl.syntax.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as text. */
final class ValueText {

  private ValueText() {}

  static String of(Value value) {
    if (value instanceof Value.StringValue string) {
      return StringLiteral.of(string.value());
    }
    if (value instanceof Value.ListValue list) {
      return "[" + String.join(", ", list.elements().stream().map(ValueText::of).toList()) + "]";
    }
    if (value instanceof Value.ObjectValue object) {
      List<String> entries = new ArrayList<>();
      object.entries().forEach((key, part) -> entries.add(key(key) + ": " + of(part)));
      return "{" + String.join(", ", entries) + "}";
    }
    return leaf(value);
  }

  private static String leaf(Value value) {
    if (value instanceof Value.IntValue number) {
      return number.value().toString();
    }
    if (value instanceof Value.DecimalValue number) {
      String text = number.value().toString();
      // Without a point or an exponent it would be read as a whole number.
      boolean whole = text.indexOf('.') < 0 && text.indexOf('E') < 0;
      return whole ? text + "e0" : text;
    }
    if (value instanceof Value.BooleanValue flag) {
      return Boolean.toString(flag.value());
    }
    return value instanceof Value.NameValue name ? name.name() : "null";
  }

  private static String key(String key) {
    boolean name = !key.isEmpty() && !Character.isDigit(key.charAt(0));
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      name &= c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
    return name ? key : StringLiteral.of(key);
  }

  /** A string, in a block where it has several lines. */
  static String sql(String text) {
    String block = text.indexOf('\n') < 0 ? null : BlockString.onLines(text, "", "");
    return block == null ? StringLiteral.of(text) : block;
  }

  /** A description with a line end after it; nothing where there is none. */
  static String description(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String block = BlockString.onOneLine(text);
    block = block != null ? block : BlockString.onLines(text, "", "");
    return (block != null ? block : StringLiteral.of(text)) + "\n";
  }
}
