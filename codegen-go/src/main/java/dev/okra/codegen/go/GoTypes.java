package dev.okra.codegen.go;

import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireScalar;
import dev.okra.codegen.wire.WireType;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules.Length;

/** The Go type of a field, and the expression for the codec that reads and writes it. */
final class GoTypes {
  private final GoNames names;

  GoTypes(GoNames names) {
    this.names = names;
  }

  /** The type of the struct's field. */
  String declared(WireField field) {
    String value = value(field);
    if (field.presence().distinguishesNull()) {
      return names.patch() + "[" + value + "]";
    }
    return isPointer(field) ? "*" + value : value;
  }

  private static boolean isPointer(WireField field) {
    return field.presence().absentAllowed() || field.presence().nullable();
  }

  private String value(WireField field) {
    String element = field.type().accept(new Named());
    return field.list() ? "[]" + (field.elementRequired() ? element : "*" + element) : element;
  }

  /** The codec for the value, where there is one: of the list, for a list. */
  String codec(WireField field) {
    String element = bounded(field);
    if (!field.list()) {
      return element;
    }
    return "listOf(" + (field.elementRequired() ? element : "nullable(" + element + ")") + ")";
  }

  private String bounded(WireField field) {
    Length length = field.length();
    if (length == null) {
      return field.type().accept(new Codec());
    }
    int min = length.min() == null ? 0 : length.min();
    String max = length.max() == null ? "noLimit" : length.max().toString();
    return "boundedText(" + min + ", " + max + ")";
  }

  private static String scalar(WireScalar scalar) {
    return switch (scalar) {
      case ID, UUID, STRING, TEXT, DECIMAL, DATE, TIME -> "string";
      case NUMERIC_ID, BIG_INT -> "int64";
      case INT -> "int32";
      case FLOAT -> "float64";
      case BOOLEAN -> "bool";
      case DATE_TIME -> "time.Time";
      case JSON -> "json.RawMessage";
      case BYTES -> "[]byte";
    };
  }

  private final class Named implements WireType.Visitor<String> {
    @Override
    public String scalar(WireScalar scalar) {
      return GoTypes.scalar(scalar);
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

  private final class Codec implements WireType.Visitor<String> {
    @Override
    public String scalar(WireScalar scalar) {
      return switch (scalar) {
        case ID, STRING, TEXT -> "textCodec";
        case UUID -> "uuidCodec";
        case NUMERIC_ID, BIG_INT -> "int64Codec";
        case INT -> "int32Codec";
        case FLOAT -> "floatCodec";
        case DECIMAL -> "decimalCodec";
        case BOOLEAN -> "boolCodec";
        case DATE_TIME -> "dateTimeCodec";
        case DATE -> "dateCodec";
        case TIME -> "timeCodec";
        case JSON -> "jsonCodec";
        case BYTES -> "bytesCodec";
      };
    }

    @Override
    public String enumeration(EnumDefinition definition) {
      return "codecOf[" + names.type(definition.name()) + "]()";
    }

    @Override
    public String nested(String name) {
      return "codecOf[" + names.type(name) + "]()";
    }
  }
}
