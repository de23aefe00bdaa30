package dev.okra.diff.planner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Orders things so that each comes after those that it depends on; of a cycle, the one that is
 * reached first comes last. Things that do not depend on each other are in their natural order.
 * Linear in things and dependencies, but for sorting, which costs little where they come sorted;
 * not recursive, since chains can be long.
 */
final class DependencyOrder<N extends Comparable<N>> {
  private final Map<N, Node<N>> nodes;
  private final Function<N, ? extends Collection<N>> dependencies;
  private final List<N> order = new ArrayList<>();
  private final Set<N> beforeTheirs = new HashSet<>();
  private final Deque<Node<N>> path = new ArrayDeque<>();

  private enum Place {
    NOWHERE,
    ON_PATH,
    IN_ORDER
  }

  private static final class Node<N> {
    private final N thing;
    private Place place = Place.NOWHERE;
    private int position;
    private Iterator<N> rest = Collections.emptyIterator();

    Node(N thing) {
      this.thing = thing;
    }
  }

  private DependencyOrder(Collection<N> things, Function<N, ? extends Collection<N>> dependencies) {
    this.nodes = new HashMap<>(2 * things.size());
    things.forEach(n -> nodes.put(n, new Node<>(n)));
    this.dependencies = dependencies;
  }

  /**
   * The order of some things.
   *
   * @param dependencies of a thing; what is not among the things is left out
   */
  static <N extends Comparable<N>> DependencyOrder<N> of(
      Collection<N> things, Function<N, ? extends Collection<N>> dependencies) {
    DependencyOrder<N> result = new DependencyOrder<>(things, dependencies);
    sorted(things).forEach(result::visit);
    return result;
  }

  /** The things, dependencies first. */
  List<N> order() {
    return order;
  }

  /** Whether a thing is one of these, and comes after another one of them. */
  boolean comesAfter(N thing, N other) {
    Node<N> node = nodes.get(thing);
    Node<N> before = nodes.get(other);
    return node != null && before != null && node.position > before.position;
  }

  /** The things that come before another one that they depend on, as some of each cycle do. */
  Set<N> beforeTheirs() {
    return beforeTheirs;
  }

  private void visit(N first) {
    Node<N> node = nodes.get(first);
    if (node == null || node.place != Place.NOWHERE) {
      return;
    }
    enter(node);
    while (!path.isEmpty()) {
      Node<N> last = path.element();
      if (last.rest.hasNext()) {
        follow(last, nodes.get(last.rest.next()));
      } else {
        path.remove();
        last.place = Place.IN_ORDER;
        last.position = order.size();
        order.add(last.thing);
      }
    }
  }

  private void follow(Node<N> from, @Nullable Node<N> to) {
    if (to == null) {
      return;
    }
    switch (to.place) {
      case NOWHERE -> enter(to);
      case ON_PATH -> {
        if (to != from) {
          beforeTheirs.add(from.thing);
        }
      }
      case IN_ORDER -> {}
    }
  }

  private void enter(Node<N> node) {
    node.place = Place.ON_PATH;
    node.rest = sorted(dependencies.apply(node.thing)).iterator();
    path.push(node);
  }

  private static <N extends Comparable<N>> List<N> sorted(Collection<N> things) {
    if (things.isEmpty()) {
      return List.of();
    }
    List<N> sorted = new ArrayList<>(things);
    sorted.sort(null);
    return sorted;
  }
}
