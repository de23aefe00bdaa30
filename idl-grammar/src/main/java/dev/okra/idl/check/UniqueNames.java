package dev.okra.idl.check;

import dev.okra.idl.problem.IdlCode;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.EnumValueNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.Name;
import java.util.HashMap;
import java.util.Map;

/** Definitions, the fields of each and the values of each have different names. */
final class UniqueNames implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    Map<String, Place> definitions = new HashMap<>();
    for (DefinitionNode definition : scope.definitions()) {
      Name name = definition.head().name();
      add(definitions, name, SchemaCode.DUPLICATE_DEFINITION, "the name", problems);
      Map<String, Place> fields = new HashMap<>();
      for (FieldNode field : definition.fields()) {
        add(fields, field.head().name(), SchemaCode.DUPLICATE_FIELD, "the field", problems);
      }
      Map<String, Place> values = new HashMap<>();
      for (EnumValueNode value : definition.values()) {
        Name of = value.head().name();
        add(values, of, SchemaCode.DUPLICATE_ENUM_VALUE, "the enum value", problems);
      }
    }
  }

  private static void add(
      Map<String, Place> seen, Name name, IdlCode code, String what, Problems problems) {
    Place first = seen.putIfAbsent(name.text(), name.place());
    if (first != null) {
      String message = what + " '" + name.text() + "' is defined twice";
      problems.report(code, name.place(), message, "the first is at " + Words.at(first));
    }
  }
}
