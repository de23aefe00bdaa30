package dev.okra.idl.check;

import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import org.jspecify.annotations.Nullable;

/** {@code @precision} stands on a decimal, with digits that every dialect can keep. */
final class Precisions implements Rule {
  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode definition : scope.definitions()) {
      for (FieldNode field : definition.fields()) {
        DirectiveNode directive = field.head().directive("precision");
        String message = directive == null ? null : message(field, directive);
        if (directive != null && message != null) {
          problems.report(
              SchemaCode.PRECISION_MISUSE,
              directive.place(),
              message,
              "where one dialect can keep more, write @db(type: \"…\")");
        }
      }
    }
  }

  private static @Nullable String message(FieldNode field, DirectiveNode directive) {
    if (!field.type().name().text().equals("Decimal")) {
      return "only a Decimal has a precision";
    }
    Integer p = Arguments.integer(directive, "p");
    Integer s = Arguments.integer(directive, "s");
    if (p != null && (p < 1 || p > Precision.MOST_DIGITS)) {
      return "'p', the digits in all, must be from 1 to " + Precision.MOST_DIGITS;
    }
    if (s != null && (s < 0 || s > Precision.LARGEST_SCALE)) {
      return "'s', the digits after the point, must be from 0 to " + Precision.LARGEST_SCALE;
    }
    return p != null && s != null && s > p ? "'s' is greater than 'p'" : null;
  }
}
