package dev.okra.diff.compare;

import dev.okra.diff.text.SqlToken;
import dev.okra.diff.text.SqlTokens;
import dev.okra.domain.relational.CustomObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Attributes of a composite type that have another type, or another collation, afterwards. */
public final class RetypedAttributes {
  private RetypedAttributes() {}

  /** Whether there are any as a type becomes another one of its name. */
  public static boolean between(CustomObject before, CustomObject after) {
    Map<String, List<String>> now = attributes(after.definition().sql());
    return attributes(before.definition().sql()).entrySet().stream()
        .anyMatch(a -> now.containsKey(a.getKey()) && !now.get(a.getKey()).equals(a.getValue()));
  }

  /** The words behind the name of each attribute in {@code CREATE TYPE name AS (name type, …)}. */
  private static Map<String, List<String>> attributes(String sql) {
    Map<String, List<String>> attributes = new HashMap<>();
    List<String> words = new ArrayList<>();
    int depth = 0;
    for (SqlToken token : SqlTokens.of(sql)) {
      boolean opens = token.is("(");
      boolean closes = token.is(")");
      depth -= closes ? 1 : 0;
      if ((depth == 1 && token.is(",")) || (depth == 0 && closes)) {
        if (!words.isEmpty()) {
          attributes.put(words.get(0), List.copyOf(words.subList(1, words.size())));
        }
        words.clear();
      } else if (depth > 0) {
        words.add(token.text());
      }
      depth += opens ? 1 : 0;
    }
    return attributes;
  }
}
