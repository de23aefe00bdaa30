package dev.okra.domain.change;

import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what of a view differs: of one that keeps its rows, each index by itself. */
final class ViewSentences {
  private final View before;
  private final View after;
  private final String name;

  /**
   * Sentences about a view that stays.
   *
   * @param name what it is called, with its kind
   */
  ViewSentences(View before, View after, String name) {
    this.before = before;
    this.after = after;
    this.name = name;
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    without(before, after).forEach(i -> sentences.add("- Dropped " + words(i) + " from " + name));
    without(after, before).forEach(i -> sentences.add("+ Added " + words(i) + " to " + name));
    changed().forEach(i -> sentences.add("~ Changed " + words(i) + " of " + name));
    if (sentences.isEmpty() || !before.withIndexes(after.indexes()).equals(after)) {
      sentences.add(0, "~ Changed " + name);
    }
    return sentences;
  }

  private static Stream<Index> without(View view, View other) {
    return view.indexes().stream().filter(i -> !has(other, i));
  }

  private Stream<Index> changed() {
    return after.indexes().stream().filter(i -> has(before, i) && !before.indexes().contains(i));
  }

  private static boolean has(View view, Index index) {
    return view.indexes().stream().anyMatch(i -> i.name().equals(index.name()));
  }

  private static String words(Index index) {
    return (index.unique() ? "unique index '" : "index '") + index.name() + "'";
  }
}
