package dev.okra.diff.rename;

import dev.okra.domain.change.ValueRename;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of one enum before and after.
 *
 * @param renamed those that are known to be renamed
 */
record ValuePairs(List<String> before, List<String> after, Map<String, String> renamed) {

  static Map<String, String> names(List<ValueRename> renames) {
    Map<String, String> names = new HashMap<>();
    renames.forEach(r -> names.put(r.before(), r.after()));
    return names;
  }

  /** Values that go where others come, at the same place among as many. */
  Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (before.size() != after.size() || before.equals(after)) {
      return pairs;
    }
    List<String> now = before.stream().map(v -> renamed.getOrDefault(v, v)).toList();
    for (int i = 0; i < now.size(); i++) {
      if (!after.contains(now.get(i)) && !now.contains(after.get(i))) {
        pairs.put(before.get(i), after.get(i));
      }
    }
    return pairs;
  }
}
