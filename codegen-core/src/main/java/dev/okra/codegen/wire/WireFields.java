package dev.okra.codegen.wire;

import dev.okra.codegen.wire.WireObject.Role;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DefaultValue.Generated;
import dev.okra.domain.logical.DefaultValue.Literal;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.NestedType;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ViewDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides which fields each generated type has.
 *
 * <ul>
 *   <li>A model has its values, and the keys of its many-to-many relations ({@link RelationKeys}).
 *   <li>A create input has what a client may give: no computed field; defaulted and generated ones,
 *       and the keys of relations, may be absent.
 *   <li>An update input has what a client may change: no computed field, and no part of the primary
 *       key, which says what object is meant.
 *   <li>Defaults that the database makes are not defaults of the wire: an object that was read has
 *       a value.
 * </ul>
 */
final class WireFields {
  private final WireTypes types;
  private final Literals literals;
  private final RelationKeys relationKeys;

  WireFields(SchemaDefinition schema) {
    this.types = new WireTypes(schema);
    this.literals = new Literals(schema, types);
    this.relationKeys = new RelationKeys(types);
  }

  /** The objects of a model: itself, its create input and its update input. */
  List<WireObject> objects(Model model) {
    Map<String, WireField> keys = relationKeys.of(model);
    return List.of(
        object(
            model,
            Role.MODEL,
            value -> Optional.of(value(model, value)),
            relation -> Optional.ofNullable(keys.get(relation.name()))),
        object(model, Role.CREATE_INPUT, value -> created(model, value), key(keys)),
        object(model, Role.UPDATE_INPUT, value -> updated(model, value), key(keys)));
  }

  private static WireObject object(
      Model model,
      Role role,
      Function<ValueField, Optional<WireField>> value,
      Function<RelationField, Optional<WireField>> relation) {
    List<WireField> fields =
        model.fields().stream().flatMap(field -> field.match(value, relation).stream()).toList();
    return new WireObject(model.name(), role, model.namespace(), fields, model.documentation());
  }

  private static Function<RelationField, Optional<WireField>> key(Map<String, WireField> keys) {
    return relation ->
        Optional.ofNullable(keys.get(relation.name()))
            .map(field -> field.withPresence(Presence.OMITTABLE));
  }

  List<WireField> ofNested(NestedType type) {
    return type.fields().stream().map(field -> field(field, types.of(field))).toList();
  }

  List<WireField> ofView(ViewDefinition view) {
    return view.fields().stream()
        .map(field -> field(field, types.of(field)).withPresence(plain(field)))
        .toList();
  }

  private Optional<WireField> created(Model model, ValueField field) {
    if (field.storage().computed() != null) {
      return Optional.empty();
    }
    WireField wire = value(model, field);
    return Optional.of(
        field.rules().hasDefault() ? omittable(wire, field) : wire.withPresence(plain(field)));
  }

  private Optional<WireField> updated(Model model, ValueField field) {
    boolean fixed = field.storage().computed() != null || model.primaryKey().contains(field.name());
    return fixed ? Optional.empty() : Optional.of(omittable(value(model, field), field));
  }

  private static WireField omittable(WireField wire, ValueField field) {
    return wire.withPresence(
        field.type().required() ? Presence.OMITTABLE : Presence.NULLABLE_OMITTABLE);
  }

  private static Presence plain(ValueField field) {
    return field.type().required() ? Presence.REQUIRED : Presence.OPTIONAL;
  }

  private WireField value(Model model, ValueField field) {
    return field(field, types.of(model, field));
  }

  private WireField field(ValueField field, WireType type) {
    @Nullable WireLiteral literal =
        constant(field).map(value -> literals.of(field, type, value)).orElse(null);
    Presence presence = plain(field);
    if (literal != null) {
      presence = field.type().required() ? Presence.DEFAULTED : Presence.NULLABLE_DEFAULTED;
    }
    return new WireField(
        field.name(),
        type,
        field.type().list(),
        field.type().elementRequired(),
        presence,
        literal,
        field.rules().length(),
        field.rules().precision(),
        field.sensitive(),
        field.documentation());
  }

  /** The constant that the field is where it is absent; a default of {@code null} says nothing. */
  private static Optional<Value> constant(ValueField field) {
    DefaultValue value = field.rules().defaultValue();
    if (value == null) {
      return Optional.empty();
    }
    return value
        .accept(
            new DefaultValue.Visitor<Optional<Value>>() {
              @Override
              public Optional<Value> generated(Generated generated) {
                return Optional.empty();
              }

              @Override
              public Optional<Value> literal(Literal literal) {
                return Optional.of(literal.value());
              }

              @Override
              public Optional<Value> sql(DefaultValue.Sql sql) {
                return Optional.empty();
              }
            })
        .filter(constant -> !(constant instanceof Value.NullValue));
  }
}
