package dev.okra.idl.check;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.logical.Scalar;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.ModelScope;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.ValueNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every model has one primary key, of required fields with single values. */
final class PrimaryKeys implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (ModelScope model : scope.models().values()) {
      DirectiveNode ofModel = model.node().head().directive("id");
      List<FieldNode> marked =
          model.node().fields().stream().filter(f -> f.head().has("id")).toList();
      if (ofModel != null) {
        listed(scope, model, ofModel, problems);
        marked.forEach(f -> several(f, "the model has @id(fields: …) already", problems));
      } else if (marked.isEmpty()) {
        implied(model, problems);
      } else {
        marked.forEach(f -> field(scope, f, f.head().name().place(), problems));
        String hint = "for a key of several fields write @id(fields: […]) on the model";
        marked.stream().skip(1).forEach(f -> several(f, hint, problems));
      }
    }
  }

  private static void implied(ModelScope model, Problems problems) {
    boolean unknown = !model.node().complete() || model.node().fields().isEmpty();
    if (!model.primaryKey().isEmpty() || unknown) {
      return;
    }
    problems.report(
        SchemaCode.NO_PRIMARY_KEY,
        model.node().head().name().place(),
        "model '" + model.name() + "' has no primary key",
        hint(model.field("id")));
  }

  private static String hint(@Nullable FieldNode id) {
    if (id == null) {
      return "add a field 'id: ID! @default(uuid)', or mark one with @id";
    }
    boolean optional = id.type().name().text().equals("ID") && !id.type().isList();
    return optional ? "write 'id: ID!'" : "mark the field 'id' with @id";
  }

  private static void several(FieldNode field, String hint, Problems problems) {
    DirectiveNode id = field.head().directive("id");
    Place place = id == null ? field.head().name().place() : id.place();
    problems.report(
        SchemaCode.SEVERAL_PRIMARY_KEYS, place, "a model has only one primary key", hint);
  }

  private static void listed(
      Scope scope, ModelScope model, DirectiveNode directive, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (ValueNode node : Arguments.list(directive, "fields")) {
      String name = Arguments.text(node);
      FieldNode field = name == null ? null : model.field(name);
      if (field != null && name != null) {
        field(scope, field, node.place(), problems);
        if (!seen.add(name)) {
          String message = "the primary key names '" + name + "' twice";
          problems.report(SchemaCode.REPEATED_INDEX_FIELD, node.place(), message);
        }
      } else if (name != null && model.node().complete()) {
        String message = "model '" + model.name() + "' has no field '" + name + "'";
        problems.report(
            SchemaCode.UNKNOWN_FIELD,
            node.place(),
            message,
            () -> NearestName.hint(name, model.fieldNames()));
      }
    }
  }

  private static void field(Scope scope, FieldNode field, Place place, Problems problems) {
    String type = field.type().name().text();
    Scalar scalar = Scalar.named(type).orElse(null);
    String why = null;
    if (scope.isRelation(field)) {
      why = "a relation; use the field of its foreign key";
    } else if (field.type().isList()) {
      why = "a list";
    } else if (!field.type().required()) {
      why = "optional; make it '" + type + "!'";
    } else if (scalar == Scalar.JSON || scope.kindOf(field.type()) == Scope.TypeKind.TYPE) {
      why = "kept as JSON";
    }
    if (why != null) {
      String message = "'" + field.name() + "' cannot be a primary key: it is " + why;
      problems.report(SchemaCode.PRIMARY_KEY_FIELD, place, message);
    }
  }
}
