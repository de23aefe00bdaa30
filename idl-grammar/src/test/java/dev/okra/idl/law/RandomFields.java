package dev.okra.idl.law;

import dev.okra.domain.logical.CheckRule;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.FieldStorage;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.mapping.SnakeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes fields that hold values. */
final class RandomFields {
  private static final List<String> WORDS =
      List.of("name", "createdAt", "avatarURL", "model", "type", "_private", "snake_case", "X");

  private final RandomSchema schema;
  private final Random random;
  private final RandomValues values;

  /** What the fields belong to. */
  enum Kind {
    MODEL,
    TYPE,
    VIEW
  }

  RandomFields(RandomSchema schema, Random random) {
    this.schema = schema;
    this.random = random;
    this.values = new RandomValues(schema, random);
  }

  List<ValueField> valueFields(Kind kind) {
    List<ValueField> fields = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      fields.add(valueField(kind));
    }
    return fields;
  }

  private ValueField valueField(Kind kind) {
    String name = schema.name(schema.pick(WORDS));
    TypeReference type = type();
    boolean model = kind == Kind.MODEL;
    boolean computed = model && schema.chance(8);
    FieldStorage storage = kind == Kind.TYPE ? plain(name) : storage(name, computed, model);
    return new ValueField(
        name,
        type,
        storage,
        rules(type, kind, computed, storage),
        schema.chance(6),
        schema.docs(),
        model ? schema.formerNames(SnakeCase::of) : List.of());
  }

  /** A required field of a single value, without anything that could be in the way of a key. */
  ValueField keyField(Scalar scalar, boolean required) {
    String name = schema.name(schema.pick(WORDS));
    TypeReference type = TypeReference.single(new ValueType.ScalarType(scalar), required);
    return new ValueField(
        name, type, plain(name), FieldRules.NONE, false, schema.docs(), List.of());
  }

  static FieldStorage plain(String name) {
    return FieldStorage.column(SnakeCase.of(name));
  }

  private TypeReference type() {
    ValueType type = new ValueType.ScalarType(schema.pick(List.of(Scalar.values())));
    if (schema.chance(4) && !schema.enums().isEmpty()) {
      type = new ValueType.EnumType(schema.pick(schema.enums()).name());
    } else if (schema.chance(6) && !schema.types().isEmpty()) {
      type = new ValueType.ObjectType(schema.pick(schema.types()).name());
    }
    return schema.chance(4)
        ? TypeReference.listOf(type, random.nextBoolean(), random.nextBoolean())
        : TypeReference.single(type, random.nextBoolean());
  }

  private FieldStorage storage(String name, boolean computed, boolean model) {
    String column = schema.chance(4) ? schema.name("Some Column") : SnakeCase.of(name);
    DialectText type = model && schema.chance(6) ? schema.sql() : DialectText.NONE;
    FieldStorage.Computed expression =
        computed ? new FieldStorage.Computed(schema.sql(), random.nextBoolean()) : null;
    return new FieldStorage(column, type, expression);
  }

  private FieldRules rules(TypeReference type, Kind kind, boolean computed, FieldStorage storage) {
    boolean model = kind == Kind.MODEL;
    Scalar scalar = type.type() instanceof ValueType.ScalarType s ? s.scalar() : null;
    boolean text = !type.list() && (scalar == Scalar.STRING || scalar == Scalar.TEXT);
    FieldRules.Length length = text && kind != Kind.VIEW && schema.chance(2) ? length() : null;
    FieldRules.Precision precision = scalar == Scalar.DECIMAL ? precision() : null;
    boolean instant = scalar == Scalar.DATE_TIME && !type.list();
    List<CheckRule> checks = new ArrayList<>();
    for (int i = random.nextInt(3); model && i > 0 && schema.chance(2); i--) {
      checks.add(new CheckRule(schema.chance(2) ? schema.name("check") : null, schema.sql()));
    }
    boolean mayDefault = kind != Kind.VIEW && !computed && length == null && precision == null;
    DefaultValue value = mayDefault && schema.chance(2) ? defaultValue(type, model) : null;
    boolean updated = model && instant && !computed && storage.nativeType().isEmpty();
    return new FieldRules(value, updated && schema.chance(2), length, precision, checks);
  }

  private @Nullable DefaultValue defaultValue(TypeReference type, boolean model) {
    if (model && schema.chance(4)) {
      return new DefaultValue.Sql(schema.sql());
    }
    Scalar scalar = type.type() instanceof ValueType.ScalarType s ? s.scalar() : null;
    if (model && !type.list() && scalar != null && random.nextBoolean()) {
      switch (scalar) {
        case ID, UUID, STRING -> {
          return DefaultValue.Generated.UUID;
        }
        case DATE_TIME, DATE, TIME -> {
          return DefaultValue.Generated.NOW;
        }
        default -> {}
      }
    }
    return values.of(type).<DefaultValue>map(DefaultValue.Literal::new).orElse(null);
  }

  private FieldRules.Length length() {
    Integer min = schema.chance(2) ? random.nextInt(3) : null;
    Integer max = min == null || schema.chance(2) ? 3 + random.nextInt(300) : null;
    return new FieldRules.Length(min, max);
  }

  private FieldRules.@Nullable Precision precision() {
    int digits = 1 + random.nextInt(65);
    return schema.chance(2)
        ? new FieldRules.Precision(digits, random.nextInt(Math.min(digits, 30) + 1))
        : null;
  }
}
