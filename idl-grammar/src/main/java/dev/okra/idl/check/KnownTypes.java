package dev.okra.idl.check;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.logical.Scalar;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.Name;
import dev.okra.idl.tree.TypeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field's type exists and may stand there. */
final class KnownTypes implements Rule {
  /** What other languages call the built-in types. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("Integer", "Int"),
          Map.entry("Long", "BigInt"),
          Map.entry("Double", "Float"),
          Map.entry("Bool", "Boolean"),
          Map.entry("Number", "Int"),
          Map.entry("Timestamp", "DateTime"),
          Map.entry("Instant", "DateTime"),
          Map.entry("Numeric", "Decimal"),
          Map.entry("Blob", "Bytes"),
          Map.entry("Varchar", "String"));

  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode definition : scope.definitions()) {
      for (FieldNode field : definition.fields()) {
        check(scope, definition, field.type(), problems);
      }
    }
  }

  private static void check(
      Scope scope, DefinitionNode definition, TypeNode type, Problems problems) {
    TypeNode element = type.element();
    if (element != null && element.isList()) {
      problems.report(
          SchemaCode.NESTED_LIST,
          type.place(),
          "a list cannot hold lists",
          "put the inner list into a 'type', or use JSON");
    }
    Name name = type.name();
    switch (scope.kindOf(type)) {
      case UNKNOWN -> {
        if (!scope.isLost(name.text())) {
          String message = "there is no type '" + name.text() + "'";
          problems.report(
              SchemaCode.UNKNOWN_TYPE, name.place(), message, () -> hint(scope, name.text()));
        }
      }
      case VIEW -> asValue(name, "a view", "a field", problems);
      case MODEL -> {
        if (definition.kind() != DefinitionNode.Kind.MODEL) {
          asValue(name, "a model", "a field of a " + definition.kind().word(), problems);
        }
      }
      default -> {}
    }
  }

  private static void asValue(Name name, String what, String where, Problems problems) {
    problems.report(
        SchemaCode.MODEL_AS_VALUE,
        name.place(),
        "'" + name.text() + "' is " + what + ", which " + where + " cannot hold",
        "keep its key instead, or make it a 'type'");
  }

  private static @Nullable String hint(Scope scope, String name) {
    List<String> names = new ArrayList<>(scope.names());
    for (Scalar scalar : Scalar.values()) {
      names.add(scalar.idlName());
    }
    String nearest = NearestName.among(name, names);
    String known = nearest != null ? nearest : FOREIGN.get(name);
    return known == null ? null : "did you mean '" + known + "'?";
  }
}
