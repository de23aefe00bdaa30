package dev.okra.idl.merge;

import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.Model;
import dev.okra.idl.merge.Members.Member;
import dev.okra.idl.print.PartPrinter;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.Head;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Edits the text of one model. */
final class ModelEdits {
  private static final Pattern INDEX = Pattern.compile("@(?:index|unique|id)\\b");

  private final TextEdits edits;
  private final DefinitionNode node;
  private final Model before;
  private final Model after;
  private final boolean reindexed;
  private final List<String> removed;

  ModelEdits(
      TextEdits edits, DefinitionNode node, Model before, Model after, List<String> removed) {
    this.edits = edits;
    this.node = node;
    this.before = before;
    this.after = after;
    this.removed = removed;
    this.reindexed =
        !new HashSet<>(before.indexes()).equals(new HashSet<>(after.indexes()))
            || !before.primaryKey().equals(after.primaryKey());
  }

  /** Whether the model's indexes at the top level of a file have to go: they are said elsewhere. */
  boolean reindexed() {
    return reindexed;
  }

  void write() {
    head();
    Members members = new Members(edits);
    Map<String, Member> present = members(before);
    Map<String, Member> wanted = members(after);
    Map<String, Head> written =
        Members.byName(node.fields().stream().map(FieldNode::head).toList());
    written.forEach(
        (name, head) -> {
          Member member = wanted.get(name);
          if (member == null) {
            removed.add("field '" + before.name() + "." + name + "'");
            members.remove(head);
          } else {
            members.change(
                head,
                present.getOrDefault(name, member),
                member,
                reindexed && (saysIndex(head) || saysIndex(member)));
          }
        });
    members.add(written, wanted, bodyStart());
  }

  private static boolean saysIndex(Head head) {
    return head.has("index") || head.has("unique") || head.has("id");
  }

  /** Where the indexes are written again, one that stood at the model may now stand at a field. */
  private static boolean saysIndex(Member member) {
    return INDEX.matcher(member.text()).find();
  }

  private static Map<String, Member> members(Model model) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (Field field : model.fields()) {
      String description = PartPrinter.description(field.documentation().description());
      members.put(field.name(), new Member(PartPrinter.field(model, field), description));
    }
    return members;
  }

  private void head() {
    Head head = node.head();
    String description = PartPrinter.description(after.documentation().description());
    if (!PartPrinter.description(before.documentation().description()).equals(description)) {
      int start = head.place().start();
      edits.replace(start, node.keywordStart(), description);
    }
    String directives = PartPrinter.directives(after);
    if (reindexed || !PartPrinter.directives(before).equals(directives)) {
      edits.replace(head.name().place().end(), directivesEnd(), directives);
    }
  }

  private int directivesEnd() {
    List<DirectiveNode> directives = node.head().directives();
    return directives.isEmpty()
        ? node.head().name().place().end()
        : directives.get(directives.size() - 1).place().end();
  }

  private int bodyStart() {
    String text = node.head().place().source().text();
    return text.indexOf('{', directivesEnd()) + 1;
  }
}
