package dev.okra.codegen.conformance;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.okra.codegen.wire.Presence;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireScalar;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.codegen.wire.WireType;
import dev.okra.domain.logical.EnumDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random JSON of the types of a schema: the same seed makes the same. */
public final class RandomObjects {
  private static final int DEPTH = 4;
  private static final int LONGEST_LIST = 3;

  /** Of more fields than this, most that may be missing are: what is read stays small. */
  private static final double MANY_FIELDS = 30;

  private final WireSchema wire;
  private final Random random;
  private final RandomScalars scalars;

  /** Random JSON of a schema's types. */
  public RandomObjects(WireSchema wire, long seed) {
    this.wire = wire;
    this.random = new Random(seed);
    this.scalars = new RandomScalars(random);
  }

  /** A value of a type; keys are in any order, and there may be one that the type does not have. */
  public String valid(WireObject object) {
    return object(object, DEPTH);
  }

  /** A value of a type but for one field that cannot be read; of no value where it has no field. */
  public String spoiled(WireObject object) {
    List<WireField> fields = object.fields();
    if (fields.isEmpty()) {
      return "[]";
    }
    int wrong = random.nextInt(fields.size());
    List<String> members = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      WireField field = fields.get(i);
      (i == wrong ? Optional.of(offence(field)) : member(object, field, DEPTH))
          .ifPresent(json -> members.add(quoted(field.name()) + ":" + json));
    }
    return joined(members);
  }

  private String object(WireObject object, int depth) {
    List<String> members = new ArrayList<>();
    for (WireField field : object.fields()) {
      member(object, field, depth)
          .ifPresent(json -> members.add(quoted(field.name()) + ": " + json));
    }
    if (random.nextInt(4) == 0) {
      members.add("\"no field\" : [" + scalars.text(3) + "]");
    }
    return joined(members);
  }

  private String joined(List<String> members) {
    Collections.shuffle(members, random);
    return "{" + String.join(" ,", members) + "}";
  }

  /** The value of a field, or nothing where the key is left out. */
  private Optional<String> member(WireObject object, WireField field, int depth) {
    boolean optional = field.presence() != Presence.REQUIRED || field.list();
    double present = Math.min(0.75, MANY_FIELDS / object.fields().size());
    if (optional && (depth <= 0 || random.nextDouble() > present)) {
      boolean nullable = field.presence().nullable() || field.emptyWhenAbsent();
      return nullable && random.nextBoolean() ? Optional.of("null") : Optional.empty();
    }
    return Optional.of(field.list() ? list(field, depth) : value(field, depth));
  }

  private String list(WireField field, int depth) {
    List<String> elements = new ArrayList<>();
    for (int i = random.nextInt(LONGEST_LIST + 1); i > 0; i--) {
      boolean none = !field.elementRequired() && random.nextInt(4) == 0;
      elements.add(none ? "null" : value(field, depth));
    }
    return "[" + String.join(" , ", elements) + "]";
  }

  private String value(WireField field, int depth) {
    return field
        .type()
        .accept(
            new WireType.Visitor<>() {
              @Override
              public String scalar(WireScalar scalar) {
                return scalars.of(scalar, field.length());
              }

              @Override
              public String enumeration(EnumDefinition definition) {
                int index = random.nextInt(definition.values().size());
                return quoted(definition.values().get(index).wireName());
              }

              @Override
              public String nested(String name) {
                return object(wire.nestedType(name), depth - 1);
              }
            });
  }

  /** What a field of this type never reads, nor an element of its list. */
  private String offence(WireField field) {
    String value =
        field
            .type()
            .accept(
                new WireType.Visitor<>() {
                  @Override
                  public String scalar(WireScalar scalar) {
                    return offence(scalar);
                  }

                  @Override
                  public String enumeration(EnumDefinition definition) {
                    return definition.open() ? "true" : "\"no such value\"";
                  }

                  @Override
                  public String nested(String name) {
                    return random.nextBoolean() ? "[]" : "\"text\"";
                  }
                });
    if (!field.list()) {
      return value;
    }
    return random.nextBoolean() ? "[" + value + "]" : "{}";
  }

  private String offence(WireScalar scalar) {
    return switch (scalar) {
      case ID, STRING, TEXT -> random.nextBoolean() ? "7" : "[\"x\"]";
      case NUMERIC_ID, BIG_INT -> random.nextBoolean() ? "7" : "\"9223372036854775808\"";
      case UUID, DATE_TIME, DATE, TIME, BYTES -> random.nextBoolean() ? "false" : "\"2024-02-30\"";
      case INT -> random.nextBoolean() ? "2147483648" : "\"1\"";
      case FLOAT -> random.nextBoolean() ? "1e999" : "\"1.5\"";
      case DECIMAL -> random.nextBoolean() ? "1.5" : "\"1e5\"";
      case BOOLEAN -> random.nextBoolean() ? "1" : "\"true\"";
      case JSON -> random.nextBoolean() ? "-1e999" : "[1e999]";
    };
  }

  private static String quoted(String name) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(name)) + '"';
  }
}
