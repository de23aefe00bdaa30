package dev.okra.idl.check;

import dev.okra.domain.logical.RelationField.Multiplicity;
import dev.okra.idl.resolve.RelationSide;
import dev.okra.idl.resolve.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The two sides of a relation.
 *
 * @param first the one that stands first
 * @param second the other one
 */
record RelationPair(RelationSide first, RelationSide second) {

  /** All relations of a scope that have both sides, each once. */
  static List<RelationPair> all(Scope scope) {
    List<RelationPair> pairs = new ArrayList<>();
    Set<RelationSide> seen = new HashSet<>();
    for (RelationSide side : scope.relations().sides()) {
      RelationSide other = scope.relations().other(side);
      if (other != null && seen.add(side) && !seen.contains(other)) {
        pairs.add(new RelationPair(side, other));
      }
    }
    return pairs;
  }

  List<RelationSide> sides() {
    return List.of(first, second);
  }

  RelationSide other(RelationSide side) {
    return side.equals(first) ? second : first;
  }

  boolean isManyToMany() {
    return first.multiplicity() == Multiplicity.MANY && second.multiplicity() == Multiplicity.MANY;
  }

  boolean isOneToOne() {
    return first.multiplicity() != Multiplicity.MANY && second.multiplicity() != Multiplicity.MANY;
  }
}
