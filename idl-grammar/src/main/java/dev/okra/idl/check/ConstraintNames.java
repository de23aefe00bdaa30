package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.ValueNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Named checks have different names: on MySQL they share one space for all tables. */
final class ConstraintNames implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    Map<String, Place> seen = new HashMap<>();
    HeadWalk.walk(
        scope,
        (head, location) -> {
          for (DirectiveNode check : head.all("check")) {
            ValueNode name = Arguments.find(check, "name");
            String text = name == null ? null : Arguments.text(name);
            if (name != null && text != null) {
              add(seen, text, name.place(), problems);
            }
          }
        });
  }

  private static void add(Map<String, Place> seen, String name, Place place, Problems problems) {
    Place first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
    if (first != null) {
      problems.report(
          SchemaCode.DUPLICATE_CONSTRAINT_NAME,
          place,
          "there is another check with the name '" + name + "'",
          "the first is at " + Words.at(first));
    }
  }
}
