package dev.okra.codegen.typescript;

import dev.okra.codegen.typescript.Expression.Atom;
import dev.okra.codegen.typescript.Expression.Call;
import dev.okra.codegen.wire.Presence;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireLiteral;
import dev.okra.codegen.wire.WireScalar;
import dev.okra.codegen.wire.WireType;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules.Length;
import java.util.ArrayList;
import java.util.List;

/** The TypeScript type of a field, and the expression that says how it is read and written. */
final class TypeScriptTypes {
  private final TypeScriptNames names;

  TypeScriptTypes(TypeScriptNames names) {
    this.names = names;
  }

  /** The declaration of a property, with its indentation. */
  String property(WireField field) {
    Presence presence = field.presence();
    String name = field.name() + (presence.absentAllowed() ? "?:" : ":");
    boolean orNull =
        switch (presence) {
          case NULLABLE_DEFAULTED, NULLABLE_OMITTABLE -> true;
          case REQUIRED, OPTIONAL, DEFAULTED, OMITTABLE -> false;
        };
    String value = value(field);
    if (!orNull) {
      return "  " + name + " " + value + ";";
    }
    // prettier never breaks a union of null and one type that has a name of its own.
    boolean named = !field.list() && isReference(field.type());
    return named
        ? "  " + name + " " + value + " | null;"
        : Layout.union(2, name, List.of(value, "null"), ";");
  }

  private String value(WireField field) {
    String element = field.type().accept(new Named());
    if (!field.list()) {
      return element;
    }
    return field.elementRequired() ? element + "[]" : "(" + element + " | null)[]";
  }

  private static boolean isReference(WireType type) {
    return type.accept(
        new WireType.Visitor<>() {
          @Override
          public Boolean scalar(WireScalar scalar) {
            return scalar == WireScalar.JSON;
          }

          @Override
          public Boolean enumeration(EnumDefinition definition) {
            return true;
          }

          @Override
          public Boolean nested(String name) {
            return true;
          }
        });
  }

  /**
   * How the field is read and written.
   *
   * @param shapes says how the shape of another type is referred to
   */
  Expression rule(WireField field, ShapeReference shapes) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(new Atom(TypeScriptText.quoted(field.name())));
    arguments.add(codec(field, shapes));
    WireLiteral literal = field.defaultValue();
    if (literal != null) {
      arguments.add(new Atom(TypeScriptText.quoted(literal.json())));
    }
    return new Call("okra." + function(field), arguments);
  }

  private static String function(WireField field) {
    if (field.emptyWhenAbsent()) {
      return "list";
    }
    return switch (field.presence()) {
      case REQUIRED -> "required";
      case OPTIONAL -> "optional";
      case DEFAULTED -> "defaulted";
      case NULLABLE_DEFAULTED -> "nullableDefaulted";
      case OMITTABLE -> "omittable";
      case NULLABLE_OMITTABLE -> "nullableOmittable";
    };
  }

  private Expression codec(WireField field, ShapeReference shapes) {
    Expression element = element(field, shapes);
    if (!field.list()) {
      return element;
    }
    return call("listOf", field.elementRequired() ? element : call("nullable", element));
  }

  private Expression element(WireField field, ShapeReference shapes) {
    Length length = field.length();
    if (length == null) {
      return field.type().accept(new Codec(shapes));
    }
    int min = length.min() == null ? 0 : length.min();
    String max = length.max() == null ? "Infinity" : length.max().toString();
    return new Call("okra.boundedText", List.of(new Atom(Integer.toString(min)), new Atom(max)));
  }

  private static Expression call(String function, Expression argument) {
    return new Call("okra." + function, List.of(argument));
  }

  /** How code names the shape of a type, given the type's name. */
  interface ShapeReference {
    String to(String type);
  }

  private final class Named implements WireType.Visitor<String> {
    @Override
    public String scalar(WireScalar scalar) {
      return switch (scalar) {
        case ID, NUMERIC_ID, UUID, STRING, TEXT, BIG_INT, DECIMAL, DATE_TIME, DATE, TIME, BYTES ->
            "string";
        case INT, FLOAT -> "number";
        case BOOLEAN -> "boolean";
        case JSON -> "okra.JsonValue";
      };
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

  private final class Codec implements WireType.Visitor<Expression> {
    private final ShapeReference shapes;

    Codec(ShapeReference shapes) {
      this.shapes = shapes;
    }

    @Override
    public Expression scalar(WireScalar scalar) {
      return new Atom("okra." + codec(scalar));
    }

    private static String codec(WireScalar scalar) {
      return switch (scalar) {
        case ID, STRING, TEXT -> "text";
        case NUMERIC_ID, BIG_INT -> "int64";
        case UUID -> "uuid";
        case INT -> "int32";
        case FLOAT -> "float";
        case DECIMAL -> "decimal";
        case BOOLEAN -> "bool";
        case DATE_TIME -> "dateTime";
        case DATE -> "date";
        case TIME -> "time";
        case JSON -> "json";
        case BYTES -> "bytes";
      };
    }

    @Override
    public Expression enumeration(EnumDefinition definition) {
      return reference(names.type(definition.name()));
    }

    @Override
    public Expression nested(String name) {
      return reference(names.type(name));
    }

    private Expression reference(String type) {
      return call("nested", new Atom(shapes.to(type)));
    }
  }
}
