package dev.okra.idl.resolve;

import dev.okra.idl.tree.FieldNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each relation field its other side. Two fields belong together when they lead to each
 * other's models under the same name; a name may be missing where only one reading is possible.
 */
public final class Relations {
  private static final int MOST_CANDIDATES = 10;

  private final Map<FieldNode, RelationSide> sides = new HashMap<>();
  private final Map<FieldNode, RelationSide> others = new HashMap<>();
  private final List<RelationSide> inOrder = new ArrayList<>();
  private final Map<String, List<RelationSide>> unmatched = new HashMap<>();

  Relations(Scope scope) {
    Map<String, List<RelationSide>> byPair = new LinkedHashMap<>();
    for (ModelScope model : scope.models().values()) {
      for (FieldNode field : model.node().fields()) {
        ModelScope target =
            scope.isRelation(field) ? scope.model(field.type().name().text()) : null;
        if (target != null && field.equals(model.field(field.name()))) {
          RelationSide side = new RelationSide(model, field, target);
          inOrder.add(side);
          sides.put(field, side);
          byPair.computeIfAbsent(side.pairKey(), k -> new ArrayList<>()).add(side);
        }
      }
    }
    byPair.values().forEach(this::match);
  }

  /** Matches the relation fields between two models. */
  private void match(Collection<RelationSide> between) {
    Map<String, List<RelationSide>> byName = new LinkedHashMap<>();
    for (RelationSide side : between) {
      String name = side.name() == null ? "" : side.name();
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(side);
    }
    List<RelationSide> left = new ArrayList<>();
    for (List<RelationSide> group : byName.values()) {
      if (!pair(group)) {
        left.addAll(group);
      }
    }
    boolean oneReading =
        left.size() == 2 && (left.get(0).name() == null) != (left.get(1).name() == null);
    if (oneReading && pair(left)) {
      return;
    }
    for (RelationSide side : left) {
      String key = key(side.model(), side.target());
      unmatched.computeIfAbsent(key, k -> new ArrayList<>()).add(side);
    }
  }

  private boolean pair(List<RelationSide> group) {
    if (group.size() != 2 || !facing(group.get(0), group.get(1))) {
      return false;
    }
    others.put(group.get(0).field(), group.get(1));
    others.put(group.get(1).field(), group.get(0));
    return true;
  }

  private static boolean facing(RelationSide a, RelationSide b) {
    return !a.field().equals(b.field()) && a.model() == b.target() && b.model() == a.target();
  }

  /** All relation fields, in order. */
  public List<RelationSide> sides() {
    return inOrder;
  }

  /** A field as a side of a relation, or null where it leads to no model. */
  public @Nullable RelationSide side(FieldNode field) {
    return sides.get(field);
  }

  /** The other side of a relation, or null where there is none or more than one is possible. */
  public @Nullable RelationSide other(RelationSide side) {
    return others.get(side.field());
  }

  /**
   * Where there is no other side for sure: some of the fields that lead back without belonging to
   * another.
   */
  public List<RelationSide> candidates(RelationSide side) {
    return unmatched.getOrDefault(key(side.target(), side.model()), List.of()).stream()
        .filter(s -> facing(side, s))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private static String key(ModelScope from, ModelScope to) {
    return from.name() + " " + to.name();
  }
}
