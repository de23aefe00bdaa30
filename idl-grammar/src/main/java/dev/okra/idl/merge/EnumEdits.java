package dev.okra.idl.merge;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.idl.merge.Members.Member;
import dev.okra.idl.print.PartPrinter;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.EnumValueNode;
import dev.okra.idl.tree.Head;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits the text of one enum. */
final class EnumEdits {
  private EnumEdits() {}

  static void write(
      TextEdits edits,
      DefinitionNode node,
      EnumDefinition before,
      EnumDefinition after,
      List<String> removed) {
    Members members = new Members(edits);
    Map<String, Member> present = members(before);
    Map<String, Member> wanted = members(after);
    Map<String, Head> written =
        Members.byName(node.values().stream().map(EnumValueNode::head).toList());
    written.forEach(
        (name, head) -> {
          Member member = wanted.get(name);
          if (member == null) {
            removed.add("value '" + before.name() + "." + name + "'");
            members.remove(head);
          } else {
            members.change(head, present.getOrDefault(name, member), member, false);
          }
        });
    String text = node.head().place().source().text();
    members.add(written, wanted, text.indexOf('{', node.head().name().place().end()) + 1);
  }

  private static Map<String, Member> members(EnumDefinition definition) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (EnumValue value : definition.values()) {
      String description = PartPrinter.description(value.documentation().description());
      members.put(value.name(), new Member(PartPrinter.value(value), description));
    }
    return members;
  }
}
