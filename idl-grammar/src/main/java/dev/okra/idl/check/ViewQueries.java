package dev.okra.idl.check;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Heads;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.DefinitionNode;

/** Every view has a query. */
final class ViewQueries implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode definition : scope.definitions()) {
      boolean view = definition.kind() == DefinitionNode.Kind.VIEW && definition.complete();
      if (view && Heads.query(definition.head()).isEmpty()) {
        problems.report(
            SchemaCode.VIEW_WITHOUT_QUERY,
            definition.head().name().place(),
            "view '" + definition.name() + "' has no query",
            "write @sql(\"\"\"SELECT …\"\"\") after its name");
      }
    }
  }
}
