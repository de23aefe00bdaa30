package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.ValueNode;

/** Where both sides of a relation name the join table, they name the same. */
final class JoinTableNames implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (RelationPair pair : RelationPair.all(scope)) {
      String first = Arguments.text(pair.first().directive(), "table");
      ValueNode node = Arguments.find(pair.second().directive(), "table");
      String second = node == null ? null : Arguments.text(node);
      if (node != null && first != null && second != null && !first.equals(second)) {
        problems.report(
            SchemaCode.JOIN_TABLE_CONFLICT,
            node.place(),
            "the join table is '" + second + "' here, but '" + first + "' on the other side",
            "name it on one side only");
      }
    }
  }
}
