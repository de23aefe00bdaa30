package dev.okra.idl.law;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.NestedType;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes constants of given types. */
final class RandomValues {
  private static final List<String> DECIMALS =
      List.of("1.5", "-0.25", "1e0", "1E+2", "2.50", "3e-2");

  private final RandomSchema schema;
  private final Random random;

  RandomValues(RandomSchema schema, Random random) {
    this.schema = schema;
    this.random = random;
  }

  /** A constant, or none where the type is too involved. */
  Optional<Value> of(TypeReference type) {
    if (!type.list()) {
      return single(type.type());
    }
    List<Value> elements = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      boolean empty = !type.elementRequired() && schema.chance(3);
      Optional<Value> element = empty ? Optional.of(new Value.NullValue()) : single(type.type());
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return Optional.of(new Value.ListValue(elements));
  }

  private Optional<Value> single(ValueType type) {
    if (type instanceof ValueType.ScalarType scalar) {
      return Optional.of(scalar(scalar.scalar()));
    }
    if (type instanceof ValueType.EnumType of) {
      EnumDefinition definition =
          schema.enums().stream().filter(e -> e.name().equals(of.name())).findFirst().orElseThrow();
      return Optional.of(new Value.NameValue(schema.pick(definition.values()).name()));
    }
    NestedType definition =
        schema.types().stream()
            .filter(t -> t.name().equals(type.idlName()))
            .findFirst()
            .orElseThrow();
    Map<String, Value> entries = new LinkedHashMap<>();
    for (ValueField field : definition.fields()) {
      Optional<Value> part = of(field.type());
      if (part.isEmpty()) {
        return Optional.empty();
      }
      entries.put(field.name(), part.get());
    }
    return Optional.of(new Value.ObjectValue(entries));
  }

  private Value scalar(Scalar scalar) {
    return switch (scalar) {
      case ID, UUID -> new Value.StringValue("123e4567-e89b-42d3-a456-426614174000");
      case STRING, TEXT -> new Value.StringValue(schema.chance(4) ? "" : Texts.any(random));
      case INT -> new Value.IntValue(BigInteger.valueOf(random.nextInt()));
      case BIG_INT -> new Value.IntValue(BigInteger.valueOf(random.nextLong()));
      case FLOAT -> number();
      case DECIMAL -> number();
      case BOOLEAN -> new Value.BooleanValue(random.nextBoolean());
      case DATE_TIME -> new Value.StringValue("2024-01-31T12:00:00.123+01:00");
      case DATE -> new Value.StringValue("2024-02-29");
      case TIME -> new Value.StringValue("23:59:59.999");
      case JSON -> new Value.ObjectValue(Map.of("value", json(3)));
      case BYTES -> new Value.StringValue("aGk=");
    };
  }

  private Value number() {
    return random.nextBoolean()
        ? new Value.IntValue(BigInteger.valueOf(random.nextInt(1000)))
        : new Value.DecimalValue(new BigDecimal(schema.pick(DECIMALS)));
  }

  private Value json(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> new Value.NullValue();
      case 1 -> number();
      case 2 -> new Value.StringValue(Texts.any(random));
      case 3 -> new Value.BooleanValue(random.nextBoolean());
      case 4 -> new Value.ListValue(List.of(json(depth - 1), json(depth - 1)));
      default -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          entries.put(random.nextBoolean() ? "key" + i : Texts.any(random), json(depth - 1));
        }
        yield new Value.ObjectValue(entries);
      }
    };
  }
}
