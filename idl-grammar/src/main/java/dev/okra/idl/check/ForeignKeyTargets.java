package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.ModelScope;
import dev.okra.idl.resolve.RelationSide;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.ValueNode;
import java.util.List;
import java.util.Set;

/** A foreign key refers to the primary key or to a unique key. */
final class ForeignKeyTargets implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (RelationSide side : scope.relations().sides()) {
      List<String> references = side.references();
      boolean known = references.stream().allMatch(r -> isValue(scope, side.target(), r));
      boolean checkable = known && side.target().node().complete() && !references.isEmpty();
      ValueNode node = Arguments.find(side.directive(), "references");
      if (checkable && node != null && !side.target().isUnique(Set.copyOf(references))) {
        problems.report(
            SchemaCode.REFERENCE_NOT_UNIQUE,
            node.place(),
            Words.quoted(references) + " of '" + side.target().name() + "' is not unique",
            hint(side, references));
      }
    }
  }

  private static boolean isValue(Scope scope, ModelScope model, String name) {
    FieldNode field = model.field(name);
    return field != null && !scope.isRelation(field);
  }

  private static String hint(RelationSide side, List<String> references) {
    String unique =
        references.size() == 1
            ? "mark '" + references.get(0) + "' with @unique"
            : "add @unique(fields: [" + String.join(", ", references) + "])";
    List<String> key = side.target().primaryKey();
    return key.isEmpty()
        ? unique
        : "refer to the primary key, " + Words.quoted(key) + ", or " + unique;
  }
}
