package dev.okra.diff.rename;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Orders renames so that each finds its new name free. A chain is renamed from its end; of a cycle
 * the first goes by a temporary name until its own is free.
 */
public final class RenameSequence {
  private RenameSequence() {}

  /** One rename. */
  public record Step<N>(N before, N after) {}

  /**
   * The steps, in order; linear but for sorting.
   *
   * @param renames from name before to name after; no two to the same name
   * @param temporary yields a name that nothing has, another one at each call
   */
  public static <N extends Comparable<N>> List<Step<N>> of(
      Map<N, N> renames, Supplier<N> temporary) {
    TreeMap<N, N> pending = new TreeMap<>(renames);
    List<Step<N>> steps = new ArrayList<>();
    while (!pending.isEmpty()) {
      N first = pending.firstKey();
      List<Step<N>> path = takePath(pending, first);
      boolean cycle = path.get(path.size() - 1).after().equals(first);
      steps.addAll(cycle ? throughTemporary(path, temporary.get()) : reversed(path));
    }
    return steps;
  }

  /**
   * The renames that have to happen after each other, each wanting the name that the next one has.
   */
  private static <N extends Comparable<N>> List<Step<N>> takePath(Map<N, N> pending, N first) {
    List<Step<N>> path = new ArrayList<>();
    N name = first;
    N after = pending.remove(name);
    while (after != null) {
      path.add(new Step<>(name, after));
      name = after;
      after = pending.remove(name);
    }
    return path;
  }

  private static <N> List<Step<N>> throughTemporary(List<Step<N>> cycle, N temporary) {
    Step<N> first = cycle.get(0);
    List<Step<N>> steps = new ArrayList<>();
    steps.add(new Step<>(first.before(), temporary));
    steps.addAll(reversed(cycle.subList(1, cycle.size())));
    steps.add(new Step<>(temporary, first.after()));
    return steps;
  }

  private static <N> List<Step<N>> reversed(List<Step<N>> path) {
    List<Step<N>> reversed = new ArrayList<>(path);
    Collections.reverse(reversed);
    return reversed;
  }
}
