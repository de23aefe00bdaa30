package dev.okra.codegen.java;

import dev.okra.codegen.wire.Presence;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireScalar;
import dev.okra.codegen.wire.WireType;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules.Length;

/** The Java type of a field, and the expression for the codec that reads, writes and copies it. */
final class JavaTypes {
  private static final int MOST_PARAMETERS = 255;

  private final JavaNames names;
  private final JavaForm form;

  JavaTypes(JavaNames names, JavaForm form) {
    this.names = names;
    this.form = form;
  }

  /** The type of the record's component, with its annotation. */
  String declared(WireField field) {
    if (isPatch(field)) {
      return names.runtime("Patch") + "<" + value(field, true) + ">";
    }
    return isNullable(field) ? nullable(value(field, true)) : value(field, false);
  }

  /** Whether absent and null say different things; in JSON that may be any, null is a value too. */
  static boolean isPatch(WireField field) {
    return field.presence().distinguishesNull()
        || (field.presence() == Presence.OMITTABLE && isSingleJson(field));
  }

  /** Whether the component may be null. */
  static boolean isNullable(WireField field) {
    Presence presence = field.presence();
    boolean mayBeMissing = presence.absentAllowed() || presence.nullable();
    return !isPatch(field) && (mayBeMissing || isSingleJson(field));
  }

  /** Whether the component cannot be null because its type is primitive. */
  static boolean isPrimitive(WireField field) {
    boolean plain = !field.list() && !isPatch(field) && !isNullable(field);
    return plain && field.type().accept(new Primitive());
  }

  /**
   * Whether an object has more fields than a constructor can have parameters: 255 with the object
   * itself, where long and double count twice (The Java Virtual Machine Specification, 4.3.3).
   */
  static boolean isWide(WireObject object) {
    return 1 + object.fields().stream().mapToInt(JavaTypes::size).sum() > MOST_PARAMETERS;
  }

  private static int size(WireField field) {
    boolean isLong = isScalar(field, WireScalar.NUMERIC_ID) || isScalar(field, WireScalar.BIG_INT);
    return isPrimitive(field) && (isLong || isScalar(field, WireScalar.FLOAT)) ? 2 : 1;
  }

  /** The type of what a builder holds until it is complete: null where nothing was given. */
  String held(WireField field) {
    boolean hasInitial = isPatch(field) || field.list();
    return hasInitial || isNullable(field) ? declared(field) : nullable(value(field, true));
  }

  private static boolean isSingleJson(WireField field) {
    return !field.list() && isScalar(field, WireScalar.JSON);
  }

  /** Whether values of the type can be changed by whoever holds them, apart from lists. */
  static boolean isMutable(WireField field) {
    return isScalar(field, WireScalar.BYTES) || isScalar(field, WireScalar.JSON);
  }

  /** Whether the type, or that of the elements, is a scalar. */
  static boolean isScalar(WireField field, WireScalar scalar) {
    return field.type().equals(new WireType.ScalarType(scalar));
  }

  private String nullable(String type) {
    return type.equals("byte[]") && form.jspecify() ? "byte @Nullable []" : form.nullable() + type;
  }

  private String value(WireField field, boolean boxed) {
    String element = field.type().accept(new Named(boxed || field.list()));
    if (!field.list()) {
      return element;
    }
    boolean mayHoldNull = !field.elementRequired() || isScalar(field, WireScalar.JSON);
    return "List<" + (mayHoldNull ? nullable(element) : element) + ">";
  }

  /** The codec for the value: of the list, for a list. */
  Code codec(WireField field) {
    Code element = bounded(field);
    if (!field.list()) {
      return element;
    }
    String list = field.elementRequired() ? ".list" : ".sparseList";
    return Code.call(names.runtime("Codec") + list, element);
  }

  private Code bounded(WireField field) {
    Length length = field.length();
    if (length == null) {
      return field.type().accept(new Codec());
    }
    int min = length.min() == null ? 0 : length.min();
    String max = length.max() == null ? "Integer.MAX_VALUE" : length.max().toString();
    return Code.call(
        names.runtime("Codec") + ".text", Code.of(Integer.toString(min)), Code.of(max));
  }

  private static String scalar(WireScalar scalar, boolean boxed) {
    return switch (scalar) {
      case ID, STRING, TEXT -> "String";
      case NUMERIC_ID, BIG_INT -> boxed ? "Long" : "long";
      case UUID -> "UUID";
      case INT -> boxed ? "Integer" : "int";
      case FLOAT -> boxed ? "Double" : "double";
      case DECIMAL -> "BigDecimal";
      case BOOLEAN -> boxed ? "Boolean" : "boolean";
      case DATE_TIME -> "Instant";
      case DATE -> "LocalDate";
      case TIME -> "LocalTime";
      case JSON -> "Object";
      case BYTES -> "byte[]";
    };
  }

  private final class Named implements WireType.Visitor<String> {
    private final boolean boxed;

    Named(boolean boxed) {
      this.boxed = boxed;
    }

    @Override
    public String scalar(WireScalar scalar) {
      return JavaTypes.scalar(scalar, boxed);
    }

    @Override
    public String enumeration(EnumDefinition definition) {
      return names.type(definition.name());
    }

    @Override
    public String nested(String name) {
      return names.type(name);
    }
  }

  private static final class Primitive implements WireType.Visitor<Boolean> {
    @Override
    public Boolean scalar(WireScalar scalar) {
      return !JavaTypes.scalar(scalar, false).equals(JavaTypes.scalar(scalar, true));
    }

    @Override
    public Boolean enumeration(EnumDefinition definition) {
      return false;
    }

    @Override
    public Boolean nested(String name) {
      return false;
    }
  }

  private final class Codec implements WireType.Visitor<Code> {
    @Override
    public Code scalar(WireScalar scalar) {
      String constant =
          switch (scalar) {
            case ID, STRING, TEXT -> "TEXT";
            case NUMERIC_ID, BIG_INT -> "INT64";
            case UUID -> "UUID";
            case INT -> "INT32";
            case FLOAT -> "FLOAT";
            case DECIMAL -> "DECIMAL";
            case BOOLEAN -> "BOOLEAN";
            case DATE_TIME -> "DATE_TIME";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case JSON -> "JSON";
            case BYTES -> "BYTES";
          };
      return Code.of(names.runtime("Codec") + "." + constant);
    }

    @Override
    public Code enumeration(EnumDefinition definition) {
      return of("of", names.type(definition.name()), "wireName");
    }

    @Override
    public Code nested(String name) {
      return of("object", names.type(name), "toJson");
    }

    private Code of(String factory, String type, String writer) {
      return Code.call(
          names.runtime("Codec") + "." + factory,
          Code.of(type + "::fromJson"),
          Code.of(type + "::" + writer));
    }
  }
}
