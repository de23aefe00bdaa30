package dev.okra.idl.check;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.ModelScope;
import dev.okra.idl.resolve.RelationSide;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.ValueNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code fields} and {@code references} name fields that exist, as many on each side, of the same
 * types.
 */
final class ForeignKeyFields implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (RelationSide side : scope.relations().sides()) {
      List<ValueNode> fields = Arguments.list(side.directive(), "fields");
      List<ValueNode> references = Arguments.list(side.directive(), "references");
      if (fields.isEmpty() || references.isEmpty()) {
        continue;
      }
      boolean usable = areUsable(scope, side.model(), fields, problems);
      usable &= areUsable(scope, side.target(), references, problems);
      if (fields.size() != references.size()) {
        problems.report(
            SchemaCode.FOREIGN_KEY_COUNT,
            fields.get(0).place().to(references.get(references.size() - 1).place()),
            "there are " + fields.size() + " fields but " + references.size() + " references",
            "they go together one by one");
      } else if (usable) {
        types(side, fields, references, problems);
      }
    }
  }

  private static boolean areUsable(
      Scope scope, ModelScope model, List<ValueNode> nodes, Problems problems) {
    boolean usable = true;
    Set<String> seen = new HashSet<>();
    for (ValueNode node : nodes) {
      String name = Arguments.text(node);
      if (name == null) {
        usable = false;
        continue;
      }
      FieldNode field = model.field(name);
      if (field == null) {
        usable = false;
        unknown(model, node, name, problems);
      } else if (scope.isRelation(field) || field.type().isList() || !seen.add(name)) {
        usable = false;
        String why =
            scope.isRelation(field)
                ? "is a relation itself"
                : field.type().isList() ? "is a list" : "is named twice";
        String message = "'" + name + "' cannot be part of a foreign key: it " + why;
        problems.report(SchemaCode.FOREIGN_KEY_FIELD, node.place(), message);
      }
    }
    return usable;
  }

  private static void unknown(ModelScope model, ValueNode node, String name, Problems problems) {
    if (model.node().complete()) {
      problems.report(
          SchemaCode.UNKNOWN_FIELD,
          node.place(),
          "model '" + model.name() + "' has no field '" + name + "'",
          () -> {
            String nearest = NearestName.hint(name, model.fieldNames());
            return nearest == null ? "add it to model '" + model.name() + "'" : nearest;
          });
    }
  }

  private static void types(
      RelationSide side, List<ValueNode> fields, List<ValueNode> references, Problems problems) {
    for (int i = 0; i < fields.size(); i++) {
      FieldNode field = field(side.model(), fields.get(i));
      FieldNode reference = field(side.target(), references.get(i));
      if (field == null || reference == null) {
        continue;
      }
      String type = field.type().name().text();
      String wanted = reference.type().name().text();
      if (!type.equals(wanted)) {
        String other = side.target().name() + "." + reference.name();
        problems.report(
            SchemaCode.FOREIGN_KEY_TYPE,
            fields.get(i).place(),
            "'" + field.name() + "' is " + type + ", but '" + other + "' is " + wanted,
            "make '" + field.name() + "' " + wanted);
      }
    }
  }

  private static @Nullable FieldNode field(ModelScope model, ValueNode node) {
    String name = Arguments.text(node);
    return name == null ? null : model.field(name);
  }
}
