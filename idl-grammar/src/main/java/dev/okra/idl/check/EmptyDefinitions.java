package dev.okra.idl.check;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;

/** Every definition has at least one field or value. */
final class EmptyDefinitions implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode definition : scope.definitions()) {
      boolean empty = definition.fields().isEmpty() && definition.values().isEmpty();
      if (empty && definition.complete()) {
        String parts = definition.kind() == DefinitionNode.Kind.ENUM ? "values" : "fields";
        String message = definition.kind().word() + " '" + definition.name() + "' has no " + parts;
        problems.report(SchemaCode.EMPTY_DEFINITION, definition.head().name().place(), message);
      }
    }
  }
}
