package dev.okra.idl.check;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;

/** {@code @updatedAt} stands on a field that holds an instant. */
final class UpdateTimes implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode definition : scope.definitions()) {
      for (FieldNode field : definition.fields()) {
        DirectiveNode directive = field.head().directive("updatedAt");
        boolean instant = field.type().name().text().equals("DateTime") && !field.type().isList();
        if (directive != null && !instant) {
          String message = "'@updatedAt' belongs on a DateTime";
          problems.report(SchemaCode.UPDATED_AT_MISUSE, directive.place(), message);
        }
      }
    }
  }
}
