package dev.okra.idl.check;

import dev.okra.domain.logical.Scalar;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.EnumValueNode;
import dev.okra.idl.tree.Name;

/** No name is one that the language keeps for itself. */
final class ReservedNames implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    HeadWalk.walk(
        scope,
        (head, location) -> {
          if (head.name().text().startsWith("__")) {
            reserved(head.name(), "names that begin with '__' are reserved", problems);
          }
        });
    for (DefinitionNode definition : scope.definitions()) {
      if (Scalar.named(definition.name()).isPresent()) {
        String message = "'" + definition.name() + "' is a built-in type";
        reserved(definition.head().name(), message, problems);
      }
      for (EnumValueNode value : definition.values()) {
        switch (value.name()) {
          case "true", "false", "null" ->
              reserved(
                  value.head().name(), "'" + value.name() + "' cannot be an enum value", problems);
          default -> {}
        }
      }
    }
  }

  private static void reserved(Name name, String message, Problems problems) {
    problems.report(SchemaCode.RESERVED_NAME, name.place(), message, "choose another name");
  }
}
