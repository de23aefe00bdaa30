package dev.okra.idl.check;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.ValueNode;

/** An index at the top level names a model that exists. */
final class IndexModels implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (DirectiveNode directive : scope.directives()) {
      ValueNode node = Arguments.find(directive, "model");
      String name = node == null ? null : Arguments.text(node);
      if (node == null || name == null || scope.model(name) != null) {
        continue;
      }
      DefinitionNode other = scope.definition(name);
      if (other != null) {
        String article = other.kind() == DefinitionNode.Kind.ENUM ? "an " : "a ";
        String message = "'" + name + "' is " + article + other.kind().word() + ", not a model";
        problems.report(SchemaCode.UNKNOWN_MODEL, node.place(), message);
      } else if (!scope.isLost(name)) {
        problems.report(
            SchemaCode.UNKNOWN_MODEL,
            node.place(),
            "there is no model '" + name + "'",
            () -> NearestName.hint(name, scope.models().keySet()));
      }
    }
  }
}
