package dev.okra.domain.pull;

import dev.okra.domain.mapping.Plural;
import dev.okra.domain.mapping.SnakeCase;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names for relations, which only those need that are not alone between their models. */
final class RelationNames {
  private final Map<Set<ObjectName>, Integer> between = new HashMap<>();
  private final Map<ObjectName, IdlNames> taken = new HashMap<>();

  RelationNames(PullContext context, ForeignKeys keys, List<JoinRelation> joins) {
    for (ObjectName table : context.models.keySet()) {
      for (ForeignKey key : keys.of(table)) {
        count(table, key.referencedTable());
      }
      IdlNames present = new IdlNames();
      context
          .known
          .relations(table)
          .forEach(
              r -> {
                String name = r.relation().name();
                if (name != null && present.isFree(name)) {
                  present.take(name);
                }
              });
      taken.put(table, present);
    }
    joins.forEach(j -> count(j.first().table(), j.second().table()));
  }

  private void count(ObjectName one, ObjectName other) {
    between.merge(pair(one, other), 1, Integer::sum);
  }

  private static Set<ObjectName> pair(ObjectName one, ObjectName other) {
    return new TreeSet<>(List.of(one, other));
  }

  /** The name of a relation, or null where it is the only one between two models. */
  @Nullable String of(ObjectName table, ObjectName target, String model, String field) {
    if (between.getOrDefault(pair(table, target), 0) < 2) {
      return null;
    }
    String wished = model + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    return taken.computeIfAbsent(table, t -> new IdlNames()).take(wished);
  }

  /** The plural of a name in camel case: its last word is put into it. */
  static String plural(String name) {
    String snake = SnakeCase.of(name);
    int length = snake.length() - snake.lastIndexOf('_') - 1;
    String stem = name.substring(0, name.length() - length);
    String word = name.substring(name.length() - length);
    String many = Plural.of(word.toLowerCase(Locale.ROOT));
    return stem + word.charAt(0) + many.substring(1);
  }
}
