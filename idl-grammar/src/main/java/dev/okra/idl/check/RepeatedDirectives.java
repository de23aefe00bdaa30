package dev.okra.idl.check;

import dev.okra.idl.directive.DirectiveKind;
import dev.okra.idl.directive.Location;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.tree.DirectiveNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Most directives stand only once in one place. */
final class RepeatedDirectives implements DirectiveRule {

  @Override
  public void check(
      List<DirectiveNode> directives, @Nullable Location location, Problems problems) {
    if (directives.size() < 2) {
      return;
    }
    Set<DirectiveKind> seen = EnumSet.noneOf(DirectiveKind.class);
    for (DirectiveNode directive : directives) {
      DirectiveKind kind = DirectiveKind.named(directive.name().text());
      if (kind != null && !kind.isRepeatable() && !seen.add(kind)) {
        String message = "'@" + kind.word() + "' is given twice";
        problems.report(
            SchemaCode.REPEATED_DIRECTIVE, directive.place(), message, "keep only one of them");
      }
    }
  }
}
