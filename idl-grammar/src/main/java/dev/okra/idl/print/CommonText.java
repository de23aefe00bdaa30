package dev.okra.idl.print;

import dev.okra.domain.logical.CheckRule;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.FormerName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directives that several kinds of definitions and fields share. */
final class CommonText {

  private CommonText() {}

  static void renamed(List<FormerName> names, List<DirectiveText> directives) {
    names.forEach(n -> directives.add(new DirectiveText("renamed").text("from", n.name())));
  }

  static void deprecated(Documentation documentation, List<DirectiveText> directives) {
    String reason = documentation.deprecated();
    if (reason != null) {
      directives.add(
          new DirectiveText("deprecated").text("reason", reason.isEmpty() ? null : reason));
    }
  }

  static void checks(List<CheckRule> checks, List<DirectiveText> directives) {
    for (CheckRule check : checks) {
      directives.add(
          new DirectiveText("check")
              .text("name", check.name())
              .dialects("expr", check.expression()));
    }
  }

  /** A directive with a name, where the name is not the one that the rule gives. */
  static void named(
      String directive, @Nullable String name, String ruled, List<DirectiveText> directives) {
    if (name != null && !name.equals(ruled)) {
      directives.add(new DirectiveText(directive).text("name", name));
    }
  }

  static void schema(@Nullable String schema, List<DirectiveText> directives) {
    if (schema != null) {
      directives.add(new DirectiveText("schema").text("name", schema));
    }
  }

  static void append(List<DirectiveText> directives, StringBuilder out) {
    directives.forEach(d -> out.append(' ').append(d));
  }
}
