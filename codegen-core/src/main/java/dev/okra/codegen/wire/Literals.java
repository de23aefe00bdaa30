package dev.okra.codegen.wire;

import dev.okra.codegen.CodegenErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.domain.logical.NestedType;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueField;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the defaults of a schema into the form that they have on the wire. */
final class Literals {
  private final Map<String, NestedType> nested = new HashMap<>();
  private final WireTypes types;

  Literals(SchemaDefinition schema, WireTypes types) {
    this.types = types;
    schema.types().forEach(type -> nested.put(type.name(), type));
  }

  /**
   * A field's default as it stands on the wire.
   *
   * @throws OkraException {@link CodegenErrorCode#INVALID_DEFAULT} where it does not fit the type
   */
  WireLiteral of(ValueField field, WireType type, Value value) {
    if (!field.type().list()) {
      return single(field, type, value);
    }
    if (!(value instanceof Value.ListValue list)) {
      throw misfit(field, null);
    }
    List<WireLiteral> elements = new ArrayList<>();
    for (Value element : list.elements()) {
      boolean missing = element instanceof Value.NullValue && !field.type().elementRequired();
      elements.add(missing ? new WireLiteral.Nothing() : single(field, type, element));
    }
    return new WireLiteral.Items(elements);
  }

  private WireLiteral single(ValueField field, WireType type, Value value) {
    try {
      return type.accept(
          new WireType.Visitor<>() {
            @Override
            public WireLiteral scalar(WireScalar scalar) {
              return ScalarLiteral.of(scalar, value);
            }

            @Override
            public WireLiteral enumeration(EnumDefinition definition) {
              return new WireLiteral.Text(wireName(definition, value));
            }

            @Override
            public WireLiteral nested(String name) {
              return object(name, value);
            }
          });
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw misfit(field, e);
    }
  }

  private static String wireName(EnumDefinition definition, Value value) {
    return definition.values().stream()
        .filter(v -> value.equals(new Value.NameValue(v.name())))
        .findFirst()
        .map(EnumValue::wireName)
        .orElseThrow(() -> new IllegalArgumentException("no value of " + definition.name()));
  }

  /** An object with the parts that are given, in the order of the type. */
  private WireLiteral object(String name, Value value) {
    NestedType type = nested.get(name);
    if (type == null || !(value instanceof Value.ObjectValue object)) {
      throw new IllegalArgumentException("no " + name);
    }
    Map<String, WireLiteral> entries = new LinkedHashMap<>();
    for (ValueField field : type.fields()) {
      Value part = object.entries().get(field.name());
      if (part != null && !(part instanceof Value.NullValue)) {
        entries.put(field.name(), of(field, types.of(field), part));
      }
    }
    return new WireLiteral.Entries(entries);
  }

  private static OkraException misfit(ValueField field, @Nullable Throwable cause) {
    return new OkraException(
        CodegenErrorCode.INVALID_DEFAULT,
        "the default of '" + field.name() + "' is no " + field.type().idl(),
        "correct the @default of '" + field.name() + "'",
        cause);
  }
}
