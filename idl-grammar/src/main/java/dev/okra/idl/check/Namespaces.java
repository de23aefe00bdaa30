package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FileNode;
import dev.okra.idl.tree.ItemNode;
import dev.okra.idl.tree.ValueNode;

/** Namespaces are dotted names, and stand before the definitions that they are for. */
final class Namespaces {

  private Namespaces() {}

  static void check(FileNode file, Problems problems) {
    boolean definitions = false;
    boolean declared = false;
    for (ItemNode item : file.items()) {
      if (item instanceof DefinitionNode) {
        definitions = true;
      } else if (item instanceof DirectiveNode directive && directive.is("okra")) {
        if (definitions && !declared) {
          problems.report(
              SchemaCode.LATE_NAMESPACE,
              directive.place(),
              "the first '@okra' of a file stands before its definitions",
              "move it to the top");
        }
        declared = true;
        name(directive, "namespace", true, problems);
        name(directive, "version", false, problems);
      }
    }
  }

  private static void name(
      DirectiveNode directive, String parameter, boolean dotted, Problems problems) {
    ValueNode node = Arguments.find(directive, parameter);
    String text = node == null ? null : Arguments.text(node);
    if (node != null && text != null && !text.isEmpty() && !isName(text, dotted)) {
      problems.report(
          SchemaCode.BAD_NAMESPACE,
          node.place(),
          "'" + text + "' is not a " + (dotted ? "namespace" : "version"),
          dotted ? "write names with dots, such as \"auth.users\"" : "write a name such as \"v1\"");
    }
  }

  private static boolean isName(String text, boolean dotted) {
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c == '_' || (c < 128 && Character.isLetter(c));
      boolean digit = c >= '0' && c <= '9';
      boolean dot = c == '.' && !start;
      if (!(letter || (digit && (!start || !dotted)) || dot)) {
        return false;
      }
      start = dot && dotted;
    }
    return !start;
  }
}
