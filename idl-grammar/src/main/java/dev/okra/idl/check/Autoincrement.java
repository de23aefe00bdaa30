package dev.okra.idl.check;

import dev.okra.domain.logical.DefaultValue.Generated;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.DefaultValues;
import dev.okra.idl.resolve.ModelScope;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import java.util.Set;

/** A model has at most one numbered field, and that is a key. */
final class Autoincrement implements Rule {
  private static final Set<String> TYPES = Set.of("ID", "Int", "BigInt");

  @Override
  public void check(Scope scope, Problems problems) {
    for (ModelScope model : scope.models().values()) {
      FieldNode first = null;
      for (FieldNode field : model.node().fields()) {
        DirectiveNode directive = field.head().directive("default");
        boolean enumerated = scope.kindOf(field.type()) == Scope.TypeKind.ENUM;
        if (directive == null
            || !TYPES.contains(field.type().name().text())
            || DefaultValues.read(directive, enumerated) != Generated.AUTOINCREMENT) {
          continue;
        }
        if (first != null) {
          String hint = "'" + first.name() + "' is numbered already";
          String message = "a model has only one numbered field";
          problems.report(SchemaCode.AUTOINCREMENT_MISUSE, directive.place(), message, hint);
        } else if (model.node().complete() && !model.isUnique(Set.of(field.name()))) {
          problems.report(
              SchemaCode.AUTOINCREMENT_MISUSE,
              directive.place(),
              "a numbered field must be a key of its own",
              "mark '" + field.name() + "' with @id or @unique");
        }
        first = first == null ? field : first;
      }
    }
  }
}
