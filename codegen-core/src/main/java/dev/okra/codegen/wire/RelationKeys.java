package dev.okra.codegen.wire;

import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.RelationField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The keys that stand for a many-to-many relation: {@code tags: [Tag!]!} is {@code tagIds}, a list
 * of the type of {@code Tag}'s key. The name comes from the field, not from the model, so that
 * several relations to one model stay apart and a relation that is added later renames no other.
 * Where the model has a value of that name already, the field's name as it is takes its place
 * ({@code tagsIds}), then numbered.
 *
 * <p>Other relations have no key of their own: the side that owns a foreign key has it among its
 * values, and the other side has none. Nor has a relation to a model whose primary key has several
 * parts.
 */
final class RelationKeys {
  private final WireTypes types;

  RelationKeys(WireTypes types) {
    this.types = types;
  }

  /** From the name of a relation of the model to the field that stands for it, where one does. */
  Map<String, WireField> of(Model model) {
    Set<String> taken = new HashSet<>();
    model.valueFields().forEach(field -> taken.add(field.name()));
    Map<String, WireField> fields = new HashMap<>();
    model
        .relationFields()
        .filter(RelationField::isManyToMany)
        .sorted(Comparator.comparing(RelationField::name))
        .forEach(
            relation ->
                types
                    .keyOf(relation.target())
                    .ifPresent(key -> fields.put(relation.name(), field(relation, key, taken))));
    return fields;
  }

  private static WireField field(RelationField relation, WireType key, Set<String> taken) {
    return new WireField(
        name(relation, taken),
        key,
        true,
        true,
        Presence.REQUIRED,
        null,
        null,
        null,
        false,
        relation.documentation());
  }

  private static String name(RelationField relation, Set<String> taken) {
    String wish = Singular.of(relation.name(), relation.target()) + "Ids";
    if (taken.add(wish)) {
      return wish;
    }
    String candidate = relation.name() + "Ids";
    for (int number = 2; !taken.add(candidate); number++) {
      candidate = relation.name() + "Ids" + number;
    }
    return candidate;
  }
}
