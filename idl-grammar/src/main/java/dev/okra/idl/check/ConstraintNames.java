package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.ModelScope;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.Head;
import dev.okra.idl.tree.ValueNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Named checks have different names: those of one table everywhere, those of different tables at
 * least on MySQL, where they share one space.
 */
final class ConstraintNames implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    Map<String, Place> seen = new HashMap<>();
    for (ModelScope model : scope.models().values()) {
      Set<String> ofTable = new HashSet<>();
      check(model.node().head(), seen, ofTable, problems);
      model.node().fields().forEach(f -> check(f.head(), seen, ofTable, problems));
    }
  }

  private static void check(
      Head head, Map<String, Place> seen, Set<String> ofTable, Problems problems) {
    for (DirectiveNode check : head.all("check")) {
      ValueNode node = Arguments.find(check, "name");
      String name = node == null ? null : Arguments.text(node);
      if (node == null || name == null) {
        continue;
      }
      String key = name.toLowerCase(Locale.ROOT);
      Place first = seen.putIfAbsent(key, node.place());
      boolean alone = ofTable.add(key);
      if (first != null) {
        problems.report(
            alone ? SchemaCode.SHARED_NAME : SchemaCode.DUPLICATE_CONSTRAINT_NAME,
            node.place(),
            "there is another check with the name '" + name + "', at " + Words.at(first),
            alone ? "MySQL does not allow it; choose another name" : "choose another name");
      }
    }
  }
}
