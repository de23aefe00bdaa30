package dev.okra.idl.check;

import dev.okra.domain.logical.RelationField.Multiplicity;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.RelationSide;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.ValueNode;
import java.util.List;

/**
 * Of a relation that is not many to many, one side holds the foreign key: one with a single value.
 */
final class RelationShapes implements Rule {
  private static final List<String> OWNERS_ONLY = List.of("onDelete", "onUpdate");

  @Override
  public void check(Scope scope, Problems problems) {
    for (RelationPair pair : RelationPair.all(scope)) {
      pair.sides().forEach(s -> lists(pair, s, problems));
      pair.sides().forEach(s -> arguments(pair, s, problems));
      if (pair.isOneToOne()) {
        oneToOne(pair, problems);
      } else if (!pair.isManyToMany()) {
        boolean first = pair.first().multiplicity() != Multiplicity.MANY;
        RelationSide single = first ? pair.first() : pair.second();
        if (!single.owns()) {
          keyless(single, problems);
        }
      }
    }
  }

  private static void lists(RelationPair pair, RelationSide side, Problems problems) {
    if (side.multiplicity() == Multiplicity.MANY && side.owns()) {
      String hint =
          pair.isManyToMany()
              ? "a join table keeps a relation with lists on both sides; leave 'fields' out"
              : "move 'fields' and 'references' to '" + pair.other(side).words() + "'";
      shape(side, "fields", "a list cannot hold the foreign key", hint, problems);
    }
  }

  private static void arguments(RelationPair pair, RelationSide side, Problems problems) {
    for (String argument : OWNERS_ONLY) {
      if (Arguments.find(side.directive(), argument) != null && !side.owns()) {
        String message = "'" + argument + "' belongs to the side with the foreign key";
        String hint =
            pair.isManyToMany()
                ? "the keys of a join table always cascade"
                : "move it to '" + pair.other(side).words() + "'";
        shape(side, argument, message, hint, problems);
      }
    }
    if (Arguments.find(side.directive(), "table") != null && !pair.isManyToMany()) {
      String message = "'table' names a join table, which this relation does not have";
      shape(side, "table", message, "remove it", problems);
    }
  }

  private static void oneToOne(RelationPair pair, Problems problems) {
    if (!pair.first().owns() && !pair.second().owns()) {
      keyless(pair.second(), problems);
    } else if (pair.first().owns() && pair.second().owns()) {
      String message = "only one side of a relation holds the foreign key";
      String hint = "remove 'fields' and 'references' from one of them";
      pair.sides().forEach(s -> shape(s, "fields", message, hint, problems));
    } else {
      RelationSide without = pair.first().owns() ? pair.second() : pair.first();
      if (without.multiplicity() == Multiplicity.REQUIRED) {
        problems.report(
            SchemaCode.RELATION_SHAPE,
            without.field().type().place(),
            "the side without the foreign key cannot be required: nothing could be written first",
            "write '" + without.target().name() + "?'");
      }
    }
  }

  private static void keyless(RelationSide side, Problems problems) {
    String key = side.field().name() + "Id";
    problems.report(
        SchemaCode.MISSING_FOREIGN_KEY,
        side.field().head().name().place(),
        "no side of the relation '" + side.words() + "' holds the foreign key",
        "add @relation(fields: [" + key + "], references: [id]), and the field '" + key + "'");
  }

  private static void shape(
      RelationSide side, String argument, String message, String hint, Problems problems) {
    ValueNode value = Arguments.find(side.directive(), argument);
    Place place = value == null ? side.field().head().name().place() : value.place();
    problems.report(SchemaCode.RELATION_SHAPE, place, message, hint);
  }
}
