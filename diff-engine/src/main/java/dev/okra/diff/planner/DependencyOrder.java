package dev.okra.diff.planner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Orders things so that each comes after those that it depends on; of a cycle, the one that is
 * reached first comes last. Things that do not depend on each other are in their natural order.
 * Linear in things and dependencies, but for sorting; not recursive, since chains can be long.
 */
final class DependencyOrder<N extends Comparable<N>> {
  private final Map<N, Boolean> nodes = new HashMap<>();
  private final Function<N, Collection<N>> dependencies;
  private final List<N> order = new ArrayList<>();
  private final Deque<Visit<N>> path = new ArrayDeque<>();

  private record Visit<N>(N node, Iterator<N> rest) {}

  private DependencyOrder(Collection<N> nodes, Function<N, Collection<N>> dependencies) {
    nodes.forEach(n -> this.nodes.put(n, false));
    this.dependencies = dependencies;
  }

  /**
   * The nodes, dependencies first.
   *
   * @param dependencies of a node; what is not among the nodes is left out
   */
  static <N extends Comparable<N>> List<N> of(
      Collection<N> nodes, Function<N, Collection<N>> dependencies) {
    DependencyOrder<N> result = new DependencyOrder<>(nodes, dependencies);
    for (N node : new TreeSet<>(nodes)) {
      result.visit(node);
    }
    return result.order;
  }

  private void visit(N first) {
    enter(first);
    while (!path.isEmpty()) {
      Visit<N> visit = path.element();
      if (visit.rest().hasNext()) {
        enter(visit.rest().next());
      } else {
        path.remove();
        order.add(visit.node());
      }
    }
  }

  private void enter(N node) {
    Boolean seen = nodes.get(node);
    if (seen != null && !seen) {
      nodes.put(node, true);
      path.push(new Visit<>(node, new TreeSet<>(dependencies.apply(node)).iterator()));
    }
  }
}
