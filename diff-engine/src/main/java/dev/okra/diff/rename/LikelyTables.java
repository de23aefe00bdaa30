package dev.okra.diff.rename;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pairs tables that go with tables that come, the most alike first. A column that very many of the
 * new tables have says little, so that it does not bring tables together; the cost stays linear.
 */
final class LikelyTables {
  private static final int COMMON = 32;

  private final Map<ObjectName, Table> gone;
  private final Map<ObjectName, Table> made;
  private final Map<Feature, List<ObjectName>> byFeature = new HashMap<>();

  private record Feature(String name, SqlType type) {
    static Feature of(Column column) {
      return new Feature(column.name(), column.type());
    }
  }

  private record Candidate(ObjectName before, ObjectName after, double likeness) {}

  LikelyTables(Map<ObjectName, Table> gone, Map<ObjectName, Table> made) {
    this.gone = gone;
    this.made = made;
    made.forEach(this::addFeatures);
  }

  private void addFeatures(ObjectName name, Table table) {
    for (Column column : table.columns()) {
      byFeature.computeIfAbsent(Feature.of(column), f -> new ArrayList<>()).add(name);
    }
  }

  /** From what goes to what comes, each at most once. */
  Map<ObjectName, ObjectName> pairs() {
    List<Candidate> candidates = new ArrayList<>();
    gone.values().forEach(table -> addCandidates(table, candidates));
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparing(Candidate::before)
            .thenComparing(Candidate::after));
    Map<ObjectName, ObjectName> pairs = new TreeMap<>();
    Set<ObjectName> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!pairs.containsKey(candidate.before()) && taken.add(candidate.after())) {
        pairs.put(candidate.before(), candidate.after());
      }
    }
    return pairs;
  }

  private void addCandidates(Table table, List<Candidate> candidates) {
    Set<ObjectName> similar = new HashSet<>();
    for (Column column : table.columns()) {
      List<ObjectName> sharing = byFeature.getOrDefault(Feature.of(column), List.of());
      if (sharing.size() <= COMMON) {
        similar.addAll(sharing);
      }
    }
    for (ObjectName name : similar) {
      double likeness = likeness(table, name);
      if (likeness > 0.5) {
        candidates.add(new Candidate(table.name(), name, likeness));
      }
    }
  }

  private double likeness(Table before, ObjectName name) {
    Table after = made.getOrDefault(name, before);
    Set<Feature> features = new HashSet<>();
    before.columns().forEach(c -> features.add(Feature.of(c)));
    long shared = after.columns().stream().filter(c -> features.contains(Feature.of(c))).count();
    return (double) shared / Math.max(1, Math.max(before.columns().size(), after.columns().size()));
  }
}
