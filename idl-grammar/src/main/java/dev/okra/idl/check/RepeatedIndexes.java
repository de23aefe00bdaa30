package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.IndexDeclaration;
import dev.okra.idl.resolve.IndexKeyText;
import dev.okra.idl.resolve.ModelScope;
import dev.okra.idl.resolve.Scope;
import java.util.HashMap;
import java.util.Map;

/** No two indexes without names have the same parts: they would get the same name. */
final class RepeatedIndexes implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (ModelScope model : scope.models().values()) {
      Map<String, IndexDeclaration> seen = new HashMap<>();
      for (IndexDeclaration index : model.indexes()) {
        boolean named = Arguments.find(index.directive(), "name") != null;
        IndexDeclaration first = named ? null : seen.putIfAbsent(key(index), index);
        if (first != null) {
          problems.report(
              SchemaCode.DUPLICATE_INDEX,
              index.directive().place(),
              "there is such an index already, at " + Words.at(first.directive().place()),
              "remove one of them, or give it a name");
        }
      }
    }
  }

  private static String key(IndexDeclaration index) {
    StringBuilder key = new StringBuilder(index.isUnique() ? "unique" : "index");
    index.keys().forEach(k -> key.append('\0').append(IndexKeyText.of(k)));
    return key.toString();
  }
}
