package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Heads;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.EnumValueNode;
import dev.okra.idl.tree.ValueNode;
import java.util.HashMap;
import java.util.Map;

/** No two values of an enum are stored as the same text. */
final class WireNames implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode definition : scope.definitions()) {
      Map<String, EnumValueNode> seen = new HashMap<>();
      for (EnumValueNode value : definition.values()) {
        String wireName = Heads.wireName(value);
        EnumValueNode first = seen.putIfAbsent(wireName, value);
        if (first != null && !first.name().equals(value.name())) {
          problems.report(
              SchemaCode.DUPLICATE_WIRE_NAME,
              place(value),
              "'"
                  + first.name()
                  + "' and '"
                  + value.name()
                  + "' are both stored as '"
                  + wireName
                  + "'",
              "give one of them another @value");
        }
      }
    }
  }

  private static Place place(EnumValueNode value) {
    ValueNode given = Arguments.find(value.head().directive("value"), "name");
    return given == null ? value.head().name().place() : given.place();
  }
}
