package dev.okra.idl.check;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DefaultValue.Generated;
import dev.okra.domain.logical.Scalar;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.DefaultValues;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.resolve.Scope.TypeKind;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.ValueNode;
import org.jspecify.annotations.Nullable;

/** A default is a value that its field can hold. */
final class DefaultsFit implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    LiteralFit literals = new LiteralFit(scope);
    for (DefinitionNode definition : scope.definitions()) {
      for (FieldNode field : definition.fields()) {
        DirectiveNode directive = field.head().directive("default");
        ValueNode node = Arguments.find(directive, "value");
        TypeKind kind = scope.kindOf(field.type());
        boolean value = kind != TypeKind.UNKNOWN && kind != TypeKind.MODEL && kind != TypeKind.VIEW;
        if (directive != null && node != null && value) {
          check(literals, definition, field, directive, node, kind, problems);
        }
      }
    }
  }

  private static void check(
      LiteralFit literals,
      DefinitionNode definition,
      FieldNode field,
      DirectiveNode directive,
      ValueNode node,
      TypeKind kind,
      Problems problems) {
    DefaultValue value = DefaultValues.read(directive, kind == TypeKind.ENUM);
    if (value instanceof Generated generated) {
      Scalar scalar =
          field.type().isList() ? null : Scalar.named(field.type().name().text()).orElse(null);
      generated(definition, generated, scalar, node, problems);
      return;
    }
    Misfit misfit = literals.check(field, node);
    if (misfit != null) {
      problems.report(SchemaCode.DEFAULT_MISFIT, misfit.place(), misfit.message(), misfit.hint());
    }
  }

  private static void generated(
      DefinitionNode definition,
      Generated generated,
      @Nullable Scalar scalar,
      ValueNode node,
      Problems problems) {
    String name = node.place().text();
    if (definition.kind() == DefinitionNode.Kind.TYPE) {
      String message = "'" + name + "' is made by the database, which does not look into a type";
      problems.report(SchemaCode.DEFAULT_MISFIT, node.place(), message, "give a constant");
    } else if (!fits(generated, scalar)) {
      String types =
          switch (generated) {
            case UUID -> "ID, UUID and String";
            case NOW -> "DateTime, Date and Time";
            case AUTOINCREMENT -> "ID, Int and BigInt";
          };
      String message = "'" + name + "' is a default for " + types + " only";
      problems.report(SchemaCode.DEFAULT_MISFIT, node.place(), message);
    }
  }

  private static boolean fits(Generated generated, @Nullable Scalar scalar) {
    if (scalar == null) {
      return false;
    }
    return switch (generated) {
      case UUID -> scalar == Scalar.ID || scalar == Scalar.UUID || scalar == Scalar.STRING;
      case NOW -> scalar == Scalar.DATE_TIME || scalar == Scalar.DATE || scalar == Scalar.TIME;
      case AUTOINCREMENT -> scalar == Scalar.ID || scalar == Scalar.INT || scalar == Scalar.BIG_INT;
    };
  }
}
