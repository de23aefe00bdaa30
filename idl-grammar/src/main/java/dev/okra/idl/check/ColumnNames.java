package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.FieldBuilder;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.ValueNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The columns of a table have different names, whatever their case. */
final class ColumnNames implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode definition : scope.definitions()) {
      if (definition.kind() != DefinitionNode.Kind.TYPE) {
        check(scope, definition, problems);
      }
    }
  }

  private static void check(Scope scope, DefinitionNode definition, Problems problems) {
    Map<String, FieldNode> seen = new HashMap<>();
    for (FieldNode field : definition.fields()) {
      if (scope.isRelation(field)) {
        continue;
      }
      String column = FieldBuilder.columnName(field.head());
      FieldNode first = seen.putIfAbsent(column.toLowerCase(Locale.ROOT), field);
      if (first != null && !first.name().equals(field.name())) {
        problems.report(
            SchemaCode.DUPLICATE_COLUMN,
            place(field),
            "'" + first.name() + "' and '" + field.name() + "' are both column '" + column + "'",
            "give one of them another @column(name: …)");
      }
    }
  }

  private static Place place(FieldNode field) {
    ValueNode given = Arguments.find(field.head().directive("column"), "name");
    return given == null ? field.head().name().place() : given.place();
  }
}
