package dev.okra.diff.hazard;

import dev.okra.domain.change.Change;
import dev.okra.domain.relational.ObjectName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan has done so far, in so far as one must know it to find the rows that a change is
 * about.
 */
final class Past {
  private final Map<ObjectName, ObjectName> originals = new HashMap<>();
  private final Set<ObjectName> created = new HashSet<>();
  private final Map<ObjectName, PastTable> altered = new HashMap<>();

  /** The table by its name now, if it was there before the plan. */
  Optional<PastTable> table(ObjectName now) {
    return created.contains(now) ? Optional.empty() : Optional.of(known(now));
  }

  /** What a table, by its name now, was called before the plan. */
  ObjectName original(ObjectName now) {
    return originals.getOrDefault(now, now);
  }

  void created(ObjectName table) {
    created.add(table);
    altered.remove(table);
  }

  void renamed(Change.RenameTable change) {
    PastTable table = known(change.before());
    altered.remove(change.before());
    originals.put(change.after(), originals.getOrDefault(change.before(), change.before()));
    originals.remove(change.before());
    if (created.remove(change.before())) {
      created.add(change.after());
    } else {
      created.remove(change.after());
      altered.put(change.after(), table);
    }
  }

  private PastTable known(ObjectName now) {
    return altered.computeIfAbsent(now, n -> new PastTable(this, original(n)));
  }
}
