package dev.okra.idl.check;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.directive.DirectiveKind;
import dev.okra.idl.directive.Location;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.ArgumentNode;
import dev.okra.idl.tree.DirectiveNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An argument is one that its directive takes, and is given once. */
final class KnownArguments implements DirectiveRule {
  private final List<String> dialects;

  KnownArguments(Collection<String> dialects) {
    this.dialects = List.copyOf(dialects);
  }

  @Override
  public void check(
      List<DirectiveNode> directives, @Nullable Location location, Problems problems) {
    for (DirectiveNode directive : directives) {
      DirectiveKind kind = DirectiveKind.named(directive.name().text());
      if (kind != null) {
        check(directive, kind, problems);
      }
    }
  }

  private void check(DirectiveNode directive, DirectiveKind kind, Problems problems) {
    Set<String> seen = new HashSet<>();
    List<ArgumentNode> arguments = directive.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      ArgumentNode argument = arguments.get(i);
      Place place = argument.name() == null ? argument.value().place() : argument.name().place();
      String name = Arguments.nameOf(directive, argument);
      if (i > 0 && argument.name() == null) {
        String message = "only the first argument may go without its name";
        problems.report(SchemaCode.UNKNOWN_ARGUMENT, place, message);
      } else if (name == null) {
        problems.report(
            SchemaCode.UNKNOWN_ARGUMENT, place, "'@" + kind.word() + "' takes no arguments");
      } else if (!isKnown(kind, name)) {
        problems.report(
            SchemaCode.UNKNOWN_ARGUMENT,
            place,
            "'@" + kind.word() + "' takes no argument '" + name + "'",
            () -> hint(kind, name));
      } else if (!seen.add(name)) {
        String message = "the argument '" + name + "' is given twice";
        problems.report(SchemaCode.REPEATED_ARGUMENT, place, message, "keep only one of them");
      }
    }
  }

  private boolean isKnown(DirectiveKind kind, String name) {
    return kind.parameter(name) != null || (kind.isPerDialect() && dialects.contains(name));
  }

  private @Nullable String hint(DirectiveKind kind, String name) {
    List<String> names = new ArrayList<>();
    kind.parameters().forEach(p -> names.add(p.name()));
    if (kind.isPerDialect()) {
      names.addAll(dialects);
    }
    String nearest = NearestName.hint(name, names);
    if (nearest != null) {
      return nearest;
    }
    return names.isEmpty() ? "remove it" : "it takes " + Words.quoted(names);
  }
}
