package dev.okra.codegen.python;

import dev.okra.codegen.wire.Presence;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireScalar;
import dev.okra.codegen.wire.WireType;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules.Length;
import java.util.List;

/** The Python type of a field, and the expression for the codec that reads and writes it. */
final class PythonTypes {
  private static final String JSON = "okra.JsonValue";

  private final PythonNames names;
  private final PythonStyle style;

  PythonTypes(PythonNames names, PythonStyle style) {
    this.names = names;
    this.style = style;
  }

  /** The type of the attribute. */
  String declared(WireField field) {
    String value = mayBeNone(field) ? orNone(value(field)) : value(field);
    boolean omitted = field.presence().absentAllowed();
    if (style == PythonStyle.TYPEDDICT) {
      return omitted ? "NotRequired[" + value + "]" : value;
    }
    boolean saysNothing = omitted && !isOptional(field);
    return saysNothing ? "okra.Unset | " + value : value;
  }

  /** Whether None stands for a missing value. */
  static boolean mayBeNone(WireField field) {
    return field.presence().nullable();
  }

  private static boolean isOptional(WireField field) {
    return field.presence() == Presence.OPTIONAL;
  }

  private static String orNone(String type) {
    return type.equals(JSON) ? type : type + " | None";
  }

  private String value(WireField field) {
    String element = field.type().accept(new Named());
    return field.list()
        ? "list[" + (field.elementRequired() ? element : orNone(element)) + "]"
        : element;
  }

  /** The codec for what reader and writer take: of the list, for a list. */
  PythonCode codec(WireField field) {
    PythonCode plain = value(bounded(field), field);
    PythonCode value = field.sensitive() ? PythonCode.call("okra.sensitive", plain) : plain;
    return mayBeNone(field) && !isOptional(field) ? PythonCode.call("okra.nullable", value) : value;
  }

  private static PythonCode value(PythonCode element, WireField field) {
    if (!field.list()) {
      return element;
    }
    PythonCode each = field.elementRequired() ? element : PythonCode.call("okra.nullable", element);
    return PythonCode.call("okra.list_of", each);
  }

  private PythonCode bounded(WireField field) {
    Length length = field.length();
    if (length == null) {
      return field.type().accept(new Codec());
    }
    int min = length.min() == null ? 0 : length.min();
    String max = length.max() == null ? "None" : length.max().toString();
    return PythonCode.call("okra.text", PythonCode.of(Integer.toString(min)), PythonCode.of(max));
  }

  private final class Named implements WireType.Visitor<String> {
    @Override
    public String scalar(WireScalar scalar) {
      return switch (scalar) {
        case ID, STRING, TEXT -> "str";
        case NUMERIC_ID, INT, BIG_INT -> "int";
        case UUID -> "UUID";
        case FLOAT -> "float";
        case DECIMAL -> "Decimal";
        case BOOLEAN -> "bool";
        case DATE_TIME -> "dt.datetime";
        case DATE -> "dt.date";
        case TIME -> "dt.time";
        case JSON -> JSON;
        case BYTES -> "bytes";
      };
    }

    @Override
    public String enumeration(EnumDefinition definition) {
      String type = names.type(definition.name());
      return definition.open() ? type + " | str" : type;
    }

    @Override
    public String nested(String name) {
      return names.type(name);
    }
  }

  private final class Codec implements WireType.Visitor<PythonCode> {
    @Override
    public PythonCode scalar(WireScalar scalar) {
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
      return PythonCode.of("okra." + constant);
    }

    @Override
    public PythonCode enumeration(EnumDefinition definition) {
      PythonCode type = PythonCode.of(names.type(definition.name()));
      return PythonCode.call(definition.open() ? "okra.open_" : "okra.closed", type);
    }

    @Override
    public PythonCode nested(String name) {
      String type = names.type(name);
      List<String> arguments =
          style == PythonStyle.TYPEDDICT
              ? List.of(names.function(type) + "_from_dict", names.function(type) + "_to_dict")
              : List.of(type);
      return PythonCode.call("okra.nested", arguments.stream().map(PythonCode::of).toList());
    }
  }
}
