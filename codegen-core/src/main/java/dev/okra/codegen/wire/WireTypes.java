package dev.okra.codegen.wire;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the types of fields: a foreign key has the type of the key that it refers to. */
final class WireTypes {
  private final Map<String, EnumDefinition> enums = new HashMap<>();
  private final Map<String, Model> models = new HashMap<>();

  WireTypes(SchemaDefinition schema) {
    schema.enums().forEach(definition -> enums.put(definition.name(), definition));
    schema.models().forEach(model -> models.put(model.name(), model));
  }

  /** The type of a field of a nested type or a view. */
  WireType of(ValueField field) {
    return field.type().type().accept(new Resolver());
  }

  /** The type of a field of a model. */
  WireType of(Model model, ValueField field) {
    return isNumericId(model, field, new HashSet<>())
        ? new WireType.ScalarType(WireScalar.NUMERIC_ID)
        : of(field);
  }

  /** The type of the target's primary key; empty where it has several parts. */
  Optional<WireType> keyOf(String target) {
    Model model = model(target);
    List<String> key = model.primaryKey();
    return key.size() == 1
        ? model.valueField(key.get(0)).map(field -> of(model, field))
        : Optional.empty();
  }

  private Model model(String name) {
    Model model = models.get(name);
    if (model == null) {
      throw new IllegalArgumentException("no model " + name);
    }
    return model;
  }

  private boolean isNumericId(Model model, ValueField field, Set<String> seen) {
    if (!field.isScalar(Scalar.ID) || !seen.add(model.name() + '.' + field.name())) {
      return false;
    }
    return field.rules().defaultValue() == DefaultValue.Generated.AUTOINCREMENT
        || model.relationFields().anyMatch(relation -> refersToNumericId(relation, field, seen));
  }

  private boolean refersToNumericId(RelationField relation, ValueField field, Set<String> seen) {
    int part = relation.relation().fields().indexOf(field.name());
    if (part < 0) {
      return false;
    }
    Model target = model(relation.target());
    return target
        .valueField(relation.relation().references().get(part))
        .filter(referenced -> isNumericId(target, referenced, seen))
        .isPresent();
  }

  private final class Resolver implements ValueType.Visitor<WireType> {
    @Override
    public WireType scalar(ValueType.ScalarType type) {
      return new WireType.ScalarType(WireScalar.of(type.scalar()));
    }

    @Override
    public WireType enumeration(ValueType.EnumType type) {
      EnumDefinition definition = enums.get(type.name());
      if (definition == null) {
        throw new IllegalArgumentException("no enum " + type.name());
      }
      return new WireType.EnumType(definition);
    }

    @Override
    public WireType object(ValueType.ObjectType type) {
      return new WireType.NestedObject(type.name());
    }
  }
}
