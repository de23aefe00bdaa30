package dev.okra.diff.planner;

import dev.okra.diff.rename.TemporaryNames;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of indexes and constraints that are about to be taken. On PostgreSQL an index has its name
 * for a whole schema, on MySQL a foreign key and a check have theirs, so what has such a name in
 * another table must give it up first. Taking every name for one of a whole schema costs at most a
 * statement more.
 */
final class NameClaims {
  /** The first table to claim a name. */
  private final Map<ObjectName, ObjectName> claims = new HashMap<>();

  private final Set<ObjectName> claimedTwice = new HashSet<>();
  private final Comparison comparison;
  private final TemporaryNames temporary =
      new TemporaryNames(n -> present().stream().anyMatch(p -> p.name().equals(n)));

  /** Every name that something has, once somebody asks: most plans take none that is there. */
  private @Nullable Set<ObjectName> present;

  NameClaims(Comparison comparison) {
    this.comparison = comparison;
    if (comparison.renamed().tables().isEmpty()) {
      return;
    }
    comparison
        .steps()
        .forEach((table, steps) -> steps.forEach(s -> claim(table, StepFacts.of(s).takes())));
    comparison.created().forEach(this::claimAll);
  }

  /** Whether another table is about to take the name of what this table has. */
  boolean isClaimedByAnother(ObjectName table, @Nullable String name) {
    if (name == null) {
      return false;
    }
    ObjectName claimed = table.withName(name);
    ObjectName owner = claims.get(claimed);
    return owner != null && (!owner.equals(table) || claimedTwice.contains(claimed));
  }

  /** Whether any table, maybe the same, is about to take the name of what this table has. */
  boolean isClaimed(ObjectName table, @Nullable String name) {
    return name != null && claims.containsKey(table.withName(name));
  }

  /**
   * The name that something can have right away: the one that it is to have, or a temporary one.
   */
  String freeName(ObjectName table, String wanted) {
    return present().contains(table.withName(wanted)) ? temporary.get() : wanted;
  }

  private Set<ObjectName> present() {
    if (present == null) {
      present =
          comparison.renamed().tables().stream()
              .flatMap(t -> names(t).map(t.name()::withName))
              .collect(Collectors.toSet());
    }
    return present;
  }

  /** The names of a table's constraints and indexes. */
  private static Stream<String> names(Table table) {
    return Stream.concat(
        table.constraints().flatMap(c -> Stream.ofNullable(c.name())),
        table.indexes().stream().map(Index::name));
  }

  private void claimAll(Table table) {
    names(table).forEach(n -> claim(table.name(), n));
  }

  private void claim(ObjectName table, @Nullable String name) {
    if (name == null) {
      return;
    }
    ObjectName claimed = table.withName(name);
    ObjectName owner = claims.putIfAbsent(claimed, table);
    if (owner != null && !owner.equals(table)) {
      claimedTwice.add(claimed);
    }
  }
}
