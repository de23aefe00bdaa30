package dev.okra.idl.directive;

import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Value;
import dev.okra.idl.tree.ArgumentNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.ValueNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a directive; what is of the wrong kind counts as not given. */
public final class Arguments {

  private Arguments() {}

  /** The value for a parameter, or null. */
  public static @Nullable ValueNode find(@Nullable DirectiveNode directive, String parameter) {
    if (directive == null) {
      return null;
    }
    for (ArgumentNode argument : directive.arguments()) {
      String name = nameOf(directive, argument);
      if (parameter.equals(name)) {
        return argument.value();
      }
    }
    return null;
  }

  /** The name of the parameter that an argument is for; null where it cannot be told. */
  public static @Nullable String nameOf(DirectiveNode directive, ArgumentNode argument) {
    if (argument.name() != null) {
      return argument.name().text();
    }
    DirectiveKind kind = DirectiveKind.named(directive.name().text());
    return kind == null || kind.parameters().isEmpty() ? null : kind.parameters().get(0).name();
  }

  /** The text of a string or of a bare name, or null. */
  public static @Nullable String text(@Nullable DirectiveNode directive, String parameter) {
    ValueNode value = find(directive, parameter);
    return value == null ? null : text(value);
  }

  /** The text of a string or of a bare name, or null. */
  public static @Nullable String text(ValueNode node) {
    if (node.value() instanceof Value.StringValue string) {
      return string.value();
    }
    return node.value() instanceof Value.NameValue name ? name.name() : null;
  }

  /** The elements of a list; a single value counts as a list of one. */
  public static List<ValueNode> list(@Nullable DirectiveNode directive, String parameter) {
    ValueNode value = find(directive, parameter);
    if (value == null) {
      return List.of();
    }
    return value.value() instanceof Value.ListValue ? value.elements() : List.of(value);
  }

  /** The texts of the elements of a list. */
  public static List<String> texts(@Nullable DirectiveNode directive, String parameter) {
    List<String> result = new ArrayList<>();
    for (ValueNode element : list(directive, parameter)) {
      String text = text(element);
      if (text != null) {
        result.add(text);
      }
    }
    return result;
  }

  /** A whole number that fits 32 bits, or null. */
  public static @Nullable Integer integer(@Nullable DirectiveNode directive, String parameter) {
    ValueNode value = find(directive, parameter);
    if (value != null && value.value() instanceof Value.IntValue number) {
      BigInteger exact = number.value();
      return exact.bitLength() < 32 ? (Integer) exact.intValue() : null;
    }
    return null;
  }

  /** Whether a flag is given, or else the default. */
  public static boolean flag(
      @Nullable DirectiveNode directive, String parameter, boolean otherwise) {
    ValueNode value = find(directive, parameter);
    if (value != null && value.value() instanceof Value.BooleanValue given) {
      return given.value();
    }
    return otherwise;
  }

  /** A text with its variants for single dialects. */
  public static DialectText dialects(DirectiveNode directive, String parameter) {
    DirectiveKind kind = DirectiveKind.named(directive.name().text());
    Map<String, String> byDialect = new TreeMap<>();
    for (ArgumentNode argument : directive.arguments()) {
      String name = nameOf(directive, argument);
      String text = text(argument.value());
      if (name == null || text == null) {
        continue;
      }
      if (name.equals(parameter)) {
        byDialect.putIfAbsent(DialectText.ANY, text);
      } else if (kind != null && kind.parameter(name) == null) {
        byDialect.putIfAbsent(name, text);
      }
    }
    return new DialectText(byDialect);
  }
}
