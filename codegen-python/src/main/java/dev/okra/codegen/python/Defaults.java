package dev.okra.codegen.python;

import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireLiteral;
import dev.okra.codegen.wire.WireScalar;
import dev.okra.codegen.wire.WireType;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import java.util.List;
import java.util.Optional;

/** What an attribute is where nothing was given, as an expression of its own type. */
final class Defaults {
  private final PythonNames names;
  private final PythonTypes types;
  private final PythonLiterals literals = new PythonLiterals();

  Defaults(PythonNames names, PythonTypes types) {
    this.names = names;
    this.types = types;
  }

  /**
   * The arguments that say so to {@code field} and {@code Field}; none where something must be
   * given.
   */
  Optional<PythonCode> argument(WireField field) {
    WireLiteral literal = field.defaultValue();
    return switch (field.presence()) {
      case REQUIRED -> Optional.empty();
      case OPTIONAL -> Optional.of(PythonCode.of("default=None"));
      case OMITTABLE, NULLABLE_OMITTABLE -> Optional.of(PythonCode.of("default=okra.UNSET"));
      case DEFAULTED, NULLABLE_DEFAULTED ->
          Optional.ofNullable(literal).map(value -> argument(field, value));
    };
  }

  private PythonCode argument(WireField field, WireLiteral literal) {
    PythonCode value = field.list() ? read(field, literal) : constant(field, literal);
    return value.after(isShared(field) ? "default=" : "default_factory=lambda: ");
  }

  /**
   * Whether objects may share the value, because nobody can change it, and linters know that nobody
   * can.
   */
  private static boolean isShared(WireField field) {
    return !field.list()
        && field
            .type()
            .accept(
                new WireType.Visitor<Boolean>() {
                  @Override
                  public Boolean scalar(WireScalar scalar) {
                    return scalar != WireScalar.JSON && scalar != WireScalar.UUID;
                  }

                  @Override
                  public Boolean enumeration(EnumDefinition definition) {
                    return true;
                  }

                  @Override
                  public Boolean nested(String name) {
                    return false;
                  }
                });
  }

  private PythonCode constant(WireField field, WireLiteral literal) {
    return field
        .type()
        .accept(
            new WireType.Visitor<PythonCode>() {
              @Override
              public PythonCode scalar(WireScalar scalar) {
                return switch (scalar) {
                  case ID, STRING, TEXT, INT, FLOAT, BOOLEAN -> literal.accept(literals);
                  case NUMERIC_ID, BIG_INT -> PythonCode.of(text(literal));
                  case UUID, DECIMAL, DATE_TIME, DATE, TIME, BYTES ->
                      PythonConstants.of(scalar, text(literal));
                  case JSON -> read(field, literal);
                };
              }

              @Override
              public PythonCode enumeration(EnumDefinition definition) {
                return member(definition, text(literal));
              }

              @Override
              public PythonCode nested(String name) {
                return read(field, literal);
              }
            });
  }

  private static String text(WireLiteral literal) {
    if (literal instanceof WireLiteral.Text text) {
      return text.value();
    }
    throw new IllegalArgumentException("no text: " + literal);
  }

  private PythonCode member(EnumDefinition definition, String wireName) {
    String value =
        definition.values().stream()
            .filter(v -> v.wireName().equals(wireName))
            .map(EnumValue::name)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no value " + wireName));
    String member = PythonNames.members(definition).getOrDefault(value, value);
    return PythonCode.of(names.type(definition.name()) + "." + member);
  }

  private PythonCode read(WireField field, WireLiteral literal) {
    return PythonCode.call("okra.default", List.of(types.codec(field), literal.accept(literals)));
  }
}
