package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.Head;
import dev.okra.idl.tree.RenameComment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What something was called before is not the name of something else now, and was not two things.
 */
final class RenameHints implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (DefinitionNode.Kind kind : DefinitionNode.Kind.values()) {
      List<Head> heads = new ArrayList<>();
      for (DefinitionNode definition : scope.definitions()) {
        if (definition.kind() == kind) {
          heads.add(definition.head());
        }
      }
      siblings(heads, problems);
    }
    for (DefinitionNode definition : scope.definitions()) {
      List<Head> members = new ArrayList<>();
      definition.fields().forEach(f -> members.add(f.head()));
      definition.values().forEach(v -> members.add(v.head()));
      siblings(members, problems);
    }
  }

  /** Checks things that share a space of names. */
  private static void siblings(List<Head> heads, Problems problems) {
    Map<String, Head> current = new HashMap<>();
    boolean renamed = false;
    for (Head head : heads) {
      current.putIfAbsent(head.name().text(), head);
      renamed |= head.has("renamed") || !head.renames().isEmpty();
    }
    Map<String, Place> claimed = new HashMap<>();
    for (Head head : renamed ? heads : List.<Head>of()) {
      for (Map.Entry<String, Place> hint : hints(head).entrySet()) {
        check(head, hint.getKey(), hint.getValue(), current, problems);
        Place first = claimed.putIfAbsent(hint.getKey(), hint.getValue());
        if (first != null) {
          problems.report(
              SchemaCode.RENAME_CLAIMED_TWICE,
              hint.getValue(),
              "'" + hint.getKey() + "' cannot have become two things",
              "the first hint is at " + Words.at(first));
        }
      }
    }
  }

  private static void check(
      Head head, String from, Place place, Map<String, Head> current, Problems problems) {
    Head other = current.get(from);
    // Something that was itself renamed has left the name free: two may swap names.
    boolean free = other != null && !other.equals(head) && !hints(other).isEmpty();
    if (other != null && !free) {
      String message = "'" + from + "' is still there, so the rename hint does nothing";
      problems.report(
          SchemaCode.RENAME_FROM_EXISTING, place, message, "it is at " + Words.at(other.place()));
    }
  }

  private static Map<String, Place> hints(Head head) {
    Map<String, Place> hints = new LinkedHashMap<>();
    for (DirectiveNode directive : head.directives()) {
      String from = directive.is("renamed") ? Arguments.text(directive, "from") : null;
      if (from != null) {
        hints.putIfAbsent(from, directive.place());
      }
    }
    for (RenameComment comment : head.renames()) {
      hints.putIfAbsent(comment.from(), comment.place());
    }
    return hints;
  }
}
