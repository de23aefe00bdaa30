package dev.okra.codegen.java;

import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireLiteral;
import java.util.ArrayList;
import java.util.List;

/** Makes the expression that reads a component. */
final class ReadingCode {
  private final JavaLiterals literals;

  ReadingCode(JavaLiterals literals) {
    this.literals = literals;
  }

  /** A call of the reader, which the code around has in a variable {@code reader}. */
  Code of(Component component) {
    WireField field = component.field();
    List<Code> arguments = new ArrayList<>();
    arguments.add(Code.of(JavaText.quoted(field.name())));
    arguments.add(component.codec());
    WireLiteral literal = field.defaultValue();
    if (literal != null) {
      arguments.add(literal.accept(literals));
    }
    String method = field.emptyWhenAbsent() ? "list" : method(field);
    return Code.call("reader." + method, arguments);
  }

  private static String method(WireField field) {
    return switch (field.presence()) {
      case REQUIRED -> "required";
      case OPTIONAL -> "optional";
      case DEFAULTED -> "defaulted";
      case NULLABLE_DEFAULTED -> "nullableDefaulted";
      case OMITTABLE -> JavaTypes.isPatch(field) ? "patch" : "omittable";
      case NULLABLE_OMITTABLE -> "patch";
    };
  }
}
