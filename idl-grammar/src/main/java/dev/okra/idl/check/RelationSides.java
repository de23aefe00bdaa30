package dev.okra.idl.check;

import dev.okra.domain.logical.RelationField.Multiplicity;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.RelationSide;
import dev.okra.idl.resolve.Scope;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every relation has two sides, and it is clear which. */
final class RelationSides implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (RelationSide side : scope.relations().sides()) {
      if (scope.relations().other(side) == null && side.target().node().complete()) {
        check(side, scope.relations().candidates(side), problems);
      }
    }
  }

  private static void check(RelationSide side, List<RelationSide> candidates, Problems problems) {
    String name = side.name();
    RelationSide otherName = name == null ? null : onlyUnderOtherNames(name, candidates);
    if (candidates.isEmpty()) {
      missing(side, addition(side), problems);
    } else if (otherName != null) {
      String hint = "'" + otherName.words() + "' calls its relation '" + otherName.name() + "'";
      missing(side, hint + "; give both the same name", problems);
    } else {
      List<String> words = candidates.stream().map(RelationSide::words).toList();
      problems.report(
          SchemaCode.AMBIGUOUS_RELATION,
          side.field().head().name().place(),
          "it is not clear which field belongs to '" + side.words() + "': " + possible(side, words),
          "give the two fields of each relation the same @relation(name: \"…\")");
    }
  }

  private static String possible(RelationSide side, List<String> words) {
    return words.size() == 1
        ? "'" + words.get(0) + "' may belong to other fields of '" + side.model().name() + "'"
        : "it may be " + Words.quoted(words);
  }

  /** The first candidate, where none has this name and each has some other. */
  private static @Nullable RelationSide onlyUnderOtherNames(
      String name, List<RelationSide> candidates) {
    for (RelationSide candidate : candidates) {
      if (candidate.name() == null || name.equals(candidate.name())) {
        return null;
      }
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  private static void missing(RelationSide side, String hint, Problems problems) {
    String name = side.name();
    String target = "'" + side.target().name() + "'";
    String message =
        name == null
            ? target + " has no field that leads back to '" + side.model().name() + "'"
            : target + " has no field for the other side of the relation '" + name + "'";
    problems.report(
        SchemaCode.MISSING_OTHER_SIDE, side.field().head().name().place(), message, hint);
  }

  private static String addition(RelationSide side) {
    String model = side.model().name();
    String target = side.target().name();
    String field = model.substring(0, 1).toLowerCase(Locale.ROOT) + model.substring(1);
    String name = side.name() == null ? "" : "name: \"" + side.name() + "\"";
    if (side.multiplicity() != Multiplicity.MANY) {
      String directive = name.isEmpty() ? "" : " @relation(" + name + ")";
      String list = field + "s: [" + model + "!]!" + directive;
      return "add '" + list + "' to model '" + target + "'";
    }
    String key =
        (name.isEmpty() ? "" : name + ", ") + "fields: [" + field + "Id], references: [id]";
    String one = field + ": " + model + "! @relation(" + key + ")";
    return "add '" + one + "' to model '" + target + "'";
  }
}
