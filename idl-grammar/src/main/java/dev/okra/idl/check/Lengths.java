package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import org.jspecify.annotations.Nullable;

/** {@code @length} stands on a text, and its bounds make sense. */
final class Lengths implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode definition : scope.definitions()) {
      for (FieldNode field : definition.fields()) {
        DirectiveNode directive = field.head().directive("length");
        String message = directive == null ? null : message(field, directive);
        if (directive != null && message != null) {
          problems.report(SchemaCode.LENGTH_MISUSE, directive.place(), message);
        }
      }
    }
  }

  private static @Nullable String message(FieldNode field, DirectiveNode directive) {
    String type = field.type().name().text();
    if (field.type().isList() || !(type.equals("String") || type.equals("Text"))) {
      return "only a String or Text has a length";
    }
    Integer min = Arguments.integer(directive, "min");
    Integer max = Arguments.integer(directive, "max");
    if (directive.arguments().isEmpty()) {
      return "'@length' needs 'min', 'max' or both";
    }
    if (min != null && min < 0) {
      return "'min' must not be negative";
    }
    if (max != null && max < 1) {
      return "'max' must be at least 1";
    }
    return min != null && max != null && min > max ? "'min' is greater than 'max'" : null;
  }
}
