package dev.okra.diff.planner;

import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An enum type whose values change.
 *
 * @param before the type as it is, by the name that it is to have
 * @param after the type as it is to be
 * @param renames values that go on under another name
 */
record EnumDifference(EnumType before, EnumType after, List<ValueRename> renames) {

  EnumDifference {
    renames = List.copyOf(renames);
  }

  ObjectName name() {
    return after.name();
  }

  /** The values as they are, by the names that they are to have. */
  List<String> renamedValues() {
    Map<String, String> names =
        renames.stream().collect(Collectors.toMap(ValueRename::before, ValueRename::after));
    return before.values().stream().map(v -> names.getOrDefault(v, v)).toList();
  }

  /** Whether values go, so that rows may hold what is no longer a value. */
  boolean removes() {
    return !new HashSet<>(after.values()).containsAll(renamedValues());
  }

  /** Whether values go or change places: what PostgreSQL does by making the type again. */
  boolean swaps() {
    List<String> kept = new ArrayList<>(after.values());
    kept.retainAll(new HashSet<>(renamedValues()));
    return !kept.equals(renamedValues());
  }

  /**
   * The type with the values renamed and the new ones added where they belong, while those that are
   * to go are still there and all keep their order.
   */
  EnumType extended() {
    List<String> values = new ArrayList<>(renamedValues());
    Set<String> present = new HashSet<>(values);
    String previous = null;
    for (String value : after.values()) {
      if (present.add(value)) {
        values.add(previous == null ? 0 : values.indexOf(previous) + 1, value);
      }
      previous = value;
    }
    return before.withValues(values);
  }
}
