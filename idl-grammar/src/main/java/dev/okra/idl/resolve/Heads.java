package dev.okra.idl.resolve;

import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.FormerName;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.EnumValueNode;
import dev.okra.idl.tree.Head;
import dev.okra.idl.tree.RenameComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads from the head of a definition, field or enum value what all of these may say. */
public final class Heads {

  private Heads() {}

  static Documentation documentation(Head head) {
    DirectiveNode directive = head.directive("deprecated");
    if (directive == null) {
      return head.description() == null
          ? Documentation.NONE
          : new Documentation(head.description(), null);
    }
    String reason = Arguments.text(directive, "reason");
    return new Documentation(head.description(), reason == null ? "" : reason);
  }

  /** Earlier names, those from directives before those from comments. */
  static List<FormerName> formerNames(Head head, UnaryOperator<String> physicalName) {
    List<String> names = formerNames(head);
    return names.stream().map(n -> new FormerName(n, physicalName.apply(n))).toList();
  }

  /** Earlier names as written, those from directives before those from comments. */
  public static List<String> formerNames(Head head) {
    List<String> names = new ArrayList<>();
    for (DirectiveNode directive : head.directives()) {
      String from = directive.is("renamed") ? Arguments.text(directive, "from") : null;
      if (from != null) {
        names.add(from);
      }
    }
    for (RenameComment comment : head.renames()) {
      names.add(comment.from());
    }
    return names;
  }

  /** What databases and JSON hold for an enum value. */
  public static String wireName(EnumValueNode value) {
    String name = Arguments.text(value.head().directive("value"), "name");
    return name == null ? value.name() : name;
  }

  /** The query of a view, from all of its {@code @sql}. */
  public static DialectText query(Head head) {
    Map<String, String> byDialect = new TreeMap<>();
    for (DirectiveNode directive : head.directives()) {
      if (directive.is("sql")) {
        Arguments.dialects(directive, "query").byDialect().forEach(byDialect::putIfAbsent);
      }
    }
    return new DialectText(byDialect);
  }
}
