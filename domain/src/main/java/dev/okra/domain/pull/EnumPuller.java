package dev.okra.domain.pull;

import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.mapping.SnakeCase;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds enums: the types of a database that has such types, and elsewhere the values that columns
 * hold; columns with the same values share an enum.
 */
final class EnumPuller {
  private final PullContext context;
  private final Map<ObjectName, EnumDefinition> byType = new LinkedHashMap<>();
  private final Map<List<String>, EnumDefinition> byValues = new LinkedHashMap<>();

  EnumPuller(PullContext context) {
    this.context = context;
    context.schema.enums().forEach(e -> byType.put(e.name(), ofType(e)));
  }

  private EnumDefinition ofType(EnumType type) {
    EnumDefinition known = context.known.enumeration(type).orElse(null);
    String schema = type.name().schema();
    return new EnumDefinition(
        known == null
            ? context.definitionNames.take(IdlNames.enumeration(type.name().name()))
            : known.name(),
        known == null ? Namespace.NONE : known.namespace(),
        type.name().name(),
        schema.isEmpty() ? null : schema,
        values(type.values(), known),
        known != null && known.open(),
        context.documentation(type.comment(), known == null ? null : known.documentation()),
        known == null ? List.of() : known.formerNames());
  }

  private static List<EnumValue> values(List<String> wireNames, @Nullable EnumDefinition known) {
    Map<String, EnumValue> present = new HashMap<>();
    IdlNames names = new IdlNames();
    if (known != null) {
      known.values().forEach(v -> present.put(v.wireName(), v));
      known.values().forEach(v -> names.take(v.name()));
    }
    List<EnumValue> values = new ArrayList<>();
    for (String wireName : wireNames) {
      EnumValue value = present.get(wireName);
      values.add(
          value != null
              ? value
              : new EnumValue(
                  names.take(IdlNames.value(wireName)), wireName, Documentation.NONE, List.of()));
    }
    return values;
  }

  /** The enum of a type, if the type is one. */
  Optional<EnumDefinition> named(ObjectName type) {
    return Optional.ofNullable(byType.get(type));
  }

  /**
   * The enum with these values, made where there is none yet.
   *
   * @param model the model that first holds such values
   * @param column the column that does
   */
  EnumDefinition withValues(List<String> values, String model, String column) {
    return byValues.computeIfAbsent(values, v -> ofColumn(v, model, column));
  }

  /** An enum that is only there to be tried. */
  static EnumDefinition sample(List<String> values) {
    return definition("Sample", values);
  }

  private EnumDefinition ofColumn(List<String> values, String model, String column) {
    Optional<EnumDefinition> known = context.known.enumeration(values);
    return known.orElseGet(
        () -> {
          String own = model + IdlNames.enumeration(column);
          return definition(context.definitionNames.take(own), values);
        });
  }

  private static EnumDefinition definition(String name, List<String> values) {
    return new EnumDefinition(
        name,
        Namespace.NONE,
        SnakeCase.of(name),
        null,
        values(values, null),
        false,
        Documentation.NONE,
        List.of());
  }

  /** All enums, those that are known already in their order. */
  List<EnumDefinition> all() {
    boolean types = context.capabilities.can(Capability.ENUM_TYPES);
    List<EnumDefinition> found = List.copyOf((types ? byType : byValues).values());
    Map<String, EnumDefinition> byName = new LinkedHashMap<>();
    context
        .known
        .definition()
        .enums()
        .forEach(
            e -> {
              if (!types || found.stream().anyMatch(f -> f.name().equals(e.name()))) {
                byName.put(e.name(), e);
              }
            });
    found.forEach(e -> byName.put(e.name(), e));
    return List.copyOf(byName.values());
  }
}
