package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.RelationSide;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.ValueNode;
import java.util.List;

/** SET_NULL needs optional fields, and SET_DEFAULT fields that are optional or have a default. */
final class ReferentialActions implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (RelationSide side : scope.relations().sides()) {
      for (String argument : List.of("onDelete", "onUpdate")) {
        ValueNode node = Arguments.find(side.directive(), argument);
        String action = node == null ? null : Arguments.text(node);
        if (node != null && action != null) {
          check(side, argument, action, node, problems);
        }
      }
    }
  }

  private static void check(
      RelationSide side, String argument, String action, ValueNode node, Problems problems) {
    for (String name : side.fields()) {
      FieldNode field = side.model().field(name);
      if (field == null || !field.type().required()) {
        continue;
      }
      if (action.equals("SET_NULL")) {
        problems.report(
            SchemaCode.SET_NULL_ON_REQUIRED,
            node.place(),
            "'" + argument + ": SET_NULL' cannot empty '" + name + "', which is required",
            "make '" + name + "' and the relation optional, or choose CASCADE or RESTRICT");
      } else if (action.equals("SET_DEFAULT") && !field.head().has("default")) {
        problems.report(
            SchemaCode.SET_DEFAULT_WITHOUT_DEFAULT,
            node.place(),
            "'" + argument + ": SET_DEFAULT' needs a default for '" + name + "'",
            "add @default(…) to '" + name + "', or choose another action");
      }
    }
  }
}
