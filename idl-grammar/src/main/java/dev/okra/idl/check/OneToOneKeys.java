package dev.okra.idl.check;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.RelationSide;
import dev.okra.idl.resolve.Scope;
import java.util.List;
import java.util.Set;

/** The foreign key of a one-to-one relation is unique: without that there could be many. */
final class OneToOneKeys implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (RelationPair pair : RelationPair.all(scope)) {
      if (!pair.isOneToOne()) {
        continue;
      }
      for (RelationSide side : pair.sides()) {
        List<String> fields = side.fields();
        boolean known = fields.stream().allMatch(f -> side.model().field(f) != null);
        if (side.owns() && known && !side.model().isUnique(Set.copyOf(fields))) {
          problems.report(
              SchemaCode.ONE_TO_ONE_NOT_UNIQUE,
              side.field().head().name().place(),
              "a relation to one on both sides needs a unique foreign key",
              hint(pair.other(side), fields));
        }
      }
    }
  }

  private static String hint(RelationSide other, List<String> fields) {
    String unique =
        fields.size() == 1
            ? "mark '" + fields.get(0) + "' with @unique"
            : "add @unique(fields: [" + String.join(", ", fields) + "]) to the model";
    String list = "[" + other.target().name() + "!]!";
    return unique + ", or make '" + other.words() + "' a list: " + list;
  }
}
