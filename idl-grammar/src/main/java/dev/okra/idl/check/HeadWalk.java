package dev.okra.idl.check;

import dev.okra.idl.directive.Location;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.Head;
import org.jspecify.annotations.Nullable;

/** Goes through everything of a scope that can have directives. */
final class HeadWalk {

  private HeadWalk() {}

  static void walk(Scope scope, Visitor visitor) {
    for (DefinitionNode definition : scope.definitions()) {
      visitor.visit(definition.head(), location(definition));
      for (FieldNode field : definition.fields()) {
        visitor.visit(field.head(), location(scope, definition, field));
      }
      definition.values().forEach(v -> visitor.visit(v.head(), Location.ENUM_VALUE));
    }
  }

  private static Location location(DefinitionNode definition) {
    return switch (definition.kind()) {
      case MODEL -> Location.MODEL;
      case TYPE -> Location.TYPE;
      case VIEW -> Location.VIEW;
      case ENUM -> Location.ENUM;
    };
  }

  private static @Nullable Location location(
      Scope scope, DefinitionNode definition, FieldNode field) {
    return switch (definition.kind()) {
      case TYPE -> Location.TYPE_FIELD;
      case VIEW -> Location.VIEW_FIELD;
      case MODEL, ENUM ->
          switch (scope.kindOf(field.type())) {
            case MODEL -> Location.RELATION;
            case SCALAR, ENUM, TYPE -> Location.FIELD;
            case VIEW, UNKNOWN -> null;
          };
    };
  }

  /** What is done with each. */
  @FunctionalInterface
  interface Visitor {

    /** The location is null where it cannot be told, because a field's type is not known. */
    void visit(Head head, @Nullable Location location);
  }
}
