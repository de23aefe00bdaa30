package dev.okra.idl.check;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.ModelScope;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import java.util.List;

/** A computed field is neither set by anything else nor a key. */
final class DirectiveConflicts implements Rule {
  private static final List<String> SETTERS = List.of("default", "updatedAt");

  @Override
  public void check(Scope scope, Problems problems) {
    for (ModelScope model : scope.models().values()) {
      for (FieldNode field : model.node().fields()) {
        if (field.head().has("computed")) {
          computed(model, field, problems);
        }
      }
    }
  }

  private static void computed(ModelScope model, FieldNode field, Problems problems) {
    for (String setter : SETTERS) {
      DirectiveNode directive = field.head().directive(setter);
      if (directive != null) {
        String message = "a computed field cannot have '@" + setter + "'";
        problems.report(SchemaCode.CONFLICTING_DIRECTIVES, directive.place(), message, "remove it");
      }
    }
    if (model.primaryKey().contains(field.name())) {
      String message = "a computed field cannot be part of the primary key";
      problems.report(SchemaCode.CONFLICTING_DIRECTIVES, field.head().name().place(), message);
    }
  }
}
