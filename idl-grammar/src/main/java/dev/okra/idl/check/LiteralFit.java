package dev.okra.idl.check;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.Value;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.TypeNode;
import dev.okra.idl.tree.ValueNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a constant is a value of a type. */
final class LiteralFit {
  private static final int MOST_SHOWN = 8;

  private final Scope scope;
  private final Map<String, Set<String>> enumValues = new HashMap<>();
  private final Map<String, Map<String, FieldNode>> typeFields = new HashMap<>();

  LiteralFit(Scope scope) {
    this.scope = scope;
  }

  /** Why a field cannot have a default, or null where it can. */
  @Nullable Misfit check(FieldNode field, ValueNode node) {
    if (node.value() instanceof Value.NullValue) {
      String hint = field.type().required() ? "give a value" : "leave @default out";
      return new Misfit(node.place(), "'null' is no default", hint);
    }
    Misfit misfit = check(field.type(), field, node);
    return misfit != null ? misfit : bounds(field, node);
  }

  private @Nullable Misfit check(TypeNode type, FieldNode field, ValueNode node) {
    TypeNode element = type.element();
    if (element != null) {
      return list(element, field, node);
    }
    if (node.value() instanceof Value.NullValue) {
      return type.required() ? misfit(node, "'null' where a value is required", null) : null;
    }
    return switch (scope.kindOf(type)) {
      case SCALAR -> scalar(type, field, node);
      case ENUM -> enumValue(type.name().text(), node);
      case TYPE -> object(type.name().text(), node);
      case MODEL, VIEW, UNKNOWN -> null;
    };
  }

  private @Nullable Misfit list(TypeNode element, FieldNode field, ValueNode node) {
    if (!(node.value() instanceof Value.ListValue)) {
      return misfit(node, "the default of a list must be a list", "write [" + shown(node) + "]");
    }
    for (ValueNode part : node.elements()) {
      Misfit misfit = check(element, field, part);
      if (misfit != null) {
        return misfit;
      }
    }
    return null;
  }

  private static String shown(ValueNode node) {
    String text = node.place().text();
    return text.length() > 40 ? "…" : text;
  }

  private static @Nullable Misfit scalar(TypeNode type, FieldNode field, ValueNode node) {
    Optional<Scalar> scalar = Scalar.named(type.name().text());
    if (scalar.isEmpty() || ScalarLiterals.fits(scalar.get(), node.value())) {
      return null;
    }
    // A type as written may take other texts than the one that it replaces.
    if (field.head().has("db") && node.value() instanceof Value.StringValue) {
      return null;
    }
    String message = shown(node) + " is no value of type " + scalar.get().idlName();
    return misfit(node, message, ScalarLiterals.hint(scalar.get(), node.value()));
  }

  private @Nullable Misfit enumValue(String name, ValueNode node) {
    DefinitionNode definition = scope.definition(name);
    Set<String> values = enumValues.computeIfAbsent(name, n -> valuesOf(definition));
    String text = Arguments.text(node);
    boolean known = text != null && values.contains(text);
    if (known && node.value() instanceof Value.NameValue) {
      return null;
    }
    if (known) {
      return misfit(node, "an enum value is written without quotation marks", "write " + text);
    }
    if (definition != null && !definition.complete()) {
      return null;
    }
    String nearest = text == null ? null : NearestName.hint(text, values);
    List<String> shown = values.stream().limit(MOST_SHOWN).toList();
    String hint = nearest != null ? nearest : "its values are " + Words.quoted(shown);
    return misfit(node, shown(node) + " is no value of enum '" + name + "'", hint);
  }

  private @Nullable Misfit object(String name, ValueNode node) {
    DefinitionNode definition = scope.definition(name);
    if (definition == null || !definition.complete()) {
      return null;
    }
    if (!(node.value() instanceof Value.ObjectValue object)) {
      return misfit(node, "a value of type '" + name + "' is written as { key: value }", null);
    }
    Map<String, FieldNode> fields = typeFields.computeIfAbsent(name, n -> fieldsOf(definition));
    int index = 0;
    for (Map.Entry<String, Value> entry : object.entries().entrySet()) {
      FieldNode part = fields.get(entry.getKey());
      if (part == null) {
        String message = "type '" + name + "' has no field '" + entry.getKey() + "'";
        return misfit(node, message, NearestName.hint(entry.getKey(), fields.keySet()));
      }
      Misfit misfit = check(part.type(), part, node.elements().get(index++));
      if (misfit != null) {
        return misfit;
      }
    }
    return missingPart(definition, object, node);
  }

  private static @Nullable Misfit missingPart(
      DefinitionNode definition, Value.ObjectValue object, ValueNode node) {
    for (FieldNode part : definition.fields()) {
      boolean needed = part.type().required() && !part.head().has("default");
      if (needed && !object.entries().containsKey(part.name())) {
        return misfit(node, "the required field '" + part.name() + "' is missing", null);
      }
    }
    return null;
  }

  private static Map<String, FieldNode> fieldsOf(DefinitionNode definition) {
    Map<String, FieldNode> fields = new LinkedHashMap<>();
    definition.fields().forEach(f -> fields.putIfAbsent(f.name(), f));
    return fields;
  }

  private static Set<String> valuesOf(@Nullable DefinitionNode definition) {
    Set<String> values = new LinkedHashSet<>();
    if (definition != null) {
      definition.values().forEach(v -> values.add(v.name()));
    }
    return values;
  }

  private static @Nullable Misfit bounds(FieldNode field, ValueNode node) {
    DirectiveNode length = field.head().directive("length");
    if (length != null && node.value() instanceof Value.StringValue string) {
      int count = string.value().codePointCount(0, string.value().length());
      Integer min = Arguments.integer(length, "min");
      Integer max = Arguments.integer(length, "max");
      boolean outside = (min != null && count < min) || (max != null && count > max);
      return outside ? misfit(node, "the default has " + count + " characters", null) : null;
    }
    boolean decimal = field.type().name().text().equals("Decimal") && !field.type().isList();
    return decimal ? Decimals.misfit(field.head().directive("precision"), node) : null;
  }

  private static Misfit misfit(ValueNode node, String message, @Nullable String hint) {
    return new Misfit(node.place(), message, hint);
  }
}
