package dev.okra.diff.planner;

import dev.okra.diff.rename.TemporaryNames;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of indexes and constraints that are about to be taken. On PostgreSQL an index has its name
 * for a whole schema, on MySQL a foreign key and a check have theirs, so what has such a name in
 * another table must give it up first. Taking every name for one of a whole schema costs at most a
 * statement more.
 */
final class NameClaims {
  /** The first table to claim a name that something has; there are many such names. */
  private final Map<ObjectName, ObjectName> claims = new HashMap<>();

  private final Set<ObjectName> claimedTwice = new HashSet<>();
  private final Set<ObjectName> present = new HashSet<>();
  private final TemporaryNames temporary =
      new TemporaryNames(n -> present.stream().anyMatch(p -> p.name().equals(n)));

  NameClaims(Comparison comparison) {
    if (comparison.steps().isEmpty() && comparison.created().isEmpty()) {
      return;
    }
    comparison.renamed().tables().forEach(this::addPresent);
    if (present.isEmpty()) {
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
    return present.contains(table.withName(wanted)) ? temporary.get() : wanted;
  }

  private void addPresent(Table table) {
    table.constraints().map(Constraint::name).forEach(n -> addPresent(table.name(), n));
    table.indexes().forEach(i -> addPresent(table.name(), i.name()));
  }

  private void addPresent(ObjectName table, @Nullable String name) {
    if (name != null) {
      present.add(table.withName(name));
    }
  }

  private void claimAll(Table table) {
    table.constraints().forEach(c -> claim(table.name(), c.name()));
    table.indexes().forEach(i -> claim(table.name(), i.name()));
  }

  private void claim(ObjectName table, @Nullable String name) {
    if (name == null) {
      return;
    }
    ObjectName claimed = table.withName(name);
    ObjectName owner = present.contains(claimed) ? claims.putIfAbsent(claimed, table) : null;
    if (owner != null && !owner.equals(table)) {
      claimedTwice.add(claimed);
    }
  }
}
