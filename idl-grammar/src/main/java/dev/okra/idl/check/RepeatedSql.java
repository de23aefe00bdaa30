package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.ArgumentNode;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A view that has several {@code @sql} has one query for each dialect. */
final class RepeatedSql implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode definition : scope.definitions()) {
      List<DirectiveNode> queries = definition.head().all("sql");
      if (definition.kind() != DefinitionNode.Kind.VIEW || queries.size() < 2) {
        continue;
      }
      Set<String> seen = new HashSet<>();
      for (DirectiveNode directive : queries) {
        for (ArgumentNode argument : directive.arguments()) {
          String name = Arguments.nameOf(directive, argument);
          if (name != null && !seen.add(name)) {
            problems.report(
                SchemaCode.DUPLICATE_SQL,
                argument.value().place(),
                "the argument '" + name + "' stands in another @sql already",
                "keep only one of them");
          }
        }
      }
    }
  }
}
