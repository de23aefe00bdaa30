package dev.okra.idl.check;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.idl.directive.DirectiveKind;
import dev.okra.idl.directive.Location;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.DirectiveNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directive exists, and stands where it may. */
final class KnownDirectives implements DirectiveRule {

  @Override
  public void check(
      List<DirectiveNode> directives, @Nullable Location location, Problems problems) {
    for (DirectiveNode directive : directives) {
      DirectiveKind kind = DirectiveKind.named(directive.name().text());
      if (kind == null) {
        unknown(directive, location, problems);
      } else if (location != null && !kind.locations().contains(location)) {
        misplaced(directive, kind, location, problems);
      }
    }
  }

  private static Place name(DirectiveNode directive) {
    Place name = directive.name().place();
    return new Place(name.source(), directive.place().start(), name.end());
  }

  private static void unknown(
      DirectiveNode directive, @Nullable Location location, Problems problems) {
    String name = directive.name().text();
    problems.report(
        SchemaCode.UNKNOWN_DIRECTIVE,
        name(directive),
        "there is no directive '@" + name + "'",
        () -> hint(name, location));
  }

  private static @Nullable String hint(String name, @Nullable Location location) {
    String here = location == null ? null : nearest(name, DirectiveKind.namesAt(location));
    if (here != null) {
      return here;
    }
    List<String> all = new ArrayList<>();
    for (DirectiveKind kind : DirectiveKind.values()) {
      all.add(kind.word());
    }
    return nearest(name, all);
  }

  private static @Nullable String nearest(String name, List<String> names) {
    String nearest = NearestName.among(name, names);
    return nearest == null ? null : "did you mean '@" + nearest + "'?";
  }

  private static void misplaced(
      DirectiveNode directive, DirectiveKind kind, Location location, Problems problems) {
    if (location == Location.RELATION
        && (kind == DirectiveKind.INDEX || kind == DirectiveKind.UNIQUE)) {
      problems.report(
          SchemaCode.INDEX_ON_RELATION,
          name(directive),
          "a relation has no column that could be indexed",
          "put '@" + kind.word() + "' on the field of the foreign key");
      return;
    }
    problems.report(
        SchemaCode.MISPLACED_DIRECTIVE,
        name(directive),
        "'@" + kind.word() + "' cannot stand on " + location.words(),
        "it belongs on " + allowed(kind));
  }

  private static String allowed(DirectiveKind kind) {
    List<String> words = kind.locations().stream().sorted().map(Location::words).toList();
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
