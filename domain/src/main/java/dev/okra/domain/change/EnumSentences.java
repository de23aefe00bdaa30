package dev.okra.domain.change;

import java.util.ArrayList;
import java.util.List;

/** Says how the values of an enum change. */
final class EnumSentences {
  private EnumSentences() {}

  static List<String> of(
      String name, List<String> before, List<String> after, List<ValueRename> renames) {
    List<String> sentences = new ArrayList<>();
    List<String> renamed = new ArrayList<>(before);
    for (ValueRename rename : renames) {
      renamed.replaceAll(v -> v.equals(rename.before()) ? rename.after() : v);
      sentences.add(
          "~ Renamed value '" + rename.before() + "' to '" + rename.after() + "' in " + name);
    }
    for (String value : after) {
      if (!renamed.contains(value)) {
        sentences.add("+ Added value '" + value + "' to " + name);
      }
    }
    for (String value : renamed) {
      if (!after.contains(value)) {
        sentences.add("- Dropped value '" + value + "' from " + name);
      }
    }
    if (sentences.isEmpty()) {
      sentences.add("~ Reordered the values of " + name);
    }
    return List.copyOf(sentences);
  }
}
