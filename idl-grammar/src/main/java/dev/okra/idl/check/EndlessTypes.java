package dev.okra.idl.check;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.FieldNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** No type requires itself as a part of itself: no value of it could ever end. */
final class EndlessTypes implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    // Types from which all required parts have been taken away again and again until none is left
    // over.
    Map<String, Set<String>> needs = new HashMap<>();
    Map<String, Set<String>> neededBy = new HashMap<>();
    for (DefinitionNode definition : scope.definitions()) {
      if (definition.kind() == DefinitionNode.Kind.TYPE) {
        Set<String> parts = requiredTypes(scope, definition);
        needs.put(definition.name(), parts);
        parts.forEach(
            p -> neededBy.computeIfAbsent(p, n -> new HashSet<>()).add(definition.name()));
      }
    }
    removeEnding(needs, neededBy);
    for (DefinitionNode definition : scope.definitions()) {
      if (needs.containsKey(definition.name())) {
        report(scope, definition, needs.keySet(), problems);
      }
    }
  }

  private static Set<String> requiredTypes(Scope scope, DefinitionNode definition) {
    Set<String> parts = new HashSet<>();
    for (FieldNode field : definition.fields()) {
      boolean required = field.type().required() && !field.type().isList();
      if (required && scope.kindOf(field.type()) == Scope.TypeKind.TYPE) {
        parts.add(field.type().name().text());
      }
    }
    return parts;
  }

  private static void removeEnding(
      Map<String, Set<String>> needs, Map<String, Set<String>> neededBy) {
    Deque<String> ending = new ArrayDeque<>();
    needs.forEach(
        (type, parts) -> {
          if (parts.isEmpty()) {
            ending.add(type);
          }
        });
    while (!ending.isEmpty()) {
      String type = ending.remove();
      needs.remove(type);
      for (String user : neededBy.getOrDefault(type, Set.of())) {
        Set<String> rest = needs.get(user);
        if (rest != null && rest.remove(type) && rest.isEmpty()) {
          ending.add(user);
        }
      }
    }
  }

  private static void report(
      Scope scope, DefinitionNode definition, Set<String> endless, Problems problems) {
    for (FieldNode field : definition.fields()) {
      String part = field.type().name().text();
      boolean required = field.type().required() && !field.type().isList();
      if (required && endless.contains(part) && scope.kindOf(field.type()) == Scope.TypeKind.TYPE) {
        problems.report(
            SchemaCode.ENDLESS_TYPE,
            field.type().place(),
            "type '" + definition.name() + "' requires itself as a part, and so has no end",
            "write '" + part + "?'");
        return;
      }
    }
  }
}
