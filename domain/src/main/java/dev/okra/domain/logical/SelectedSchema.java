package dev.okra.domain.logical;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A schema of which a part is wanted, such as the models of one service.
 *
 * @param schema the whole of it, valid; what is wanted may refer to the keys of what is not
 * @param names the definitions that are wanted
 */
public record SelectedSchema(SchemaDefinition schema, Set<String> names) {
  public SelectedSchema {
    names = Set.copyOf(names);
  }

  /** Everything. */
  public static SelectedSchema whole(SchemaDefinition schema) {
    return new SelectedSchema(
        schema, schema.definitions().map(Definition::name).collect(Collectors.toSet()));
  }

  /** Some definitions, with the nested types and enums that their values have. */
  public static SelectedSchema of(SchemaDefinition schema, Collection<String> names) {
    Map<String, List<ValueField>> fields = new HashMap<>();
    schema.models().forEach(m -> fields.put(m.name(), m.valueFields().toList()));
    schema.types().forEach(t -> fields.put(t.name(), t.fields()));
    schema.views().forEach(v -> fields.put(v.name(), v.fields()));
    Set<String> found = new LinkedHashSet<>();
    Collection<String> added = names;
    while (!added.isEmpty()) {
      found.addAll(added);
      added =
          added.stream()
              .flatMap(n -> fields.getOrDefault(n, List.of()).stream())
              .flatMap(SelectedSchema::needed)
              .filter(n -> !found.contains(n))
              .collect(Collectors.toSet());
    }
    return new SelectedSchema(schema, found);
  }

  private static Stream<String> needed(ValueField field) {
    return field.type().type() instanceof ValueType.ScalarType
        ? Stream.empty()
        : Stream.of(field.type().type().idlName());
  }

  /** Whether a definition is wanted. */
  public boolean includes(Definition definition) {
    return names.contains(definition.name());
  }
}
