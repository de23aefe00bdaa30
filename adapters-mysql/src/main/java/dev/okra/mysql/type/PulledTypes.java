package dev.okra.mysql.type;

import dev.okra.domain.logical.FieldRules.Length;
import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.port.TypeMapping.PulledType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import java.util.List;
import java.util.Optional;

/**
 * Which scalar holds every value of a column's type. An unsigned {@code bigint} counts as one that
 * {@code BigInt} holds: it is the type of a great many numbered keys, which no other scalar can be,
 * and nobody has seen one of them reach 2⁶³.
 */
final class PulledTypes {
  private PulledTypes() {}

  static Optional<PulledType> of(BuiltIn type) {
    List<Integer> arguments = type.arguments();
    boolean unsigned = type.modifiers().contains("unsigned");
    return switch (type.name()) {
      case "tinyint" -> plain(arguments.equals(List.of(1)) ? Scalar.BOOLEAN : Scalar.INT);
      case "smallint", "mediumint", "year" -> plain(Scalar.INT);
      case "int" -> plain(unsigned ? Scalar.BIG_INT : Scalar.INT);
      case "bigint" -> plain(Scalar.BIG_INT);
      case "float", "double" -> plain(Scalar.FLOAT);
      case "decimal" -> decimal(arguments);
      case "bit" -> arguments.equals(List.of(1)) ? plain(Scalar.BOOLEAN) : Optional.empty();
      case "char" -> arguments.equals(List.of(36)) ? plain(Scalar.UUID) : text(arguments.get(0));
      case "varchar" -> text(arguments.get(0));
      case "tinytext", "text", "mediumtext", "longtext" -> plain(Scalar.TEXT);
      case "uuid" -> plain(Scalar.UUID);
      case "date" -> plain(Scalar.DATE);
      case "datetime", "timestamp" -> toMilliseconds(Scalar.DATE_TIME, arguments);
      case "time" -> toMilliseconds(Scalar.TIME, arguments);
      case "json" -> plain(Scalar.JSON);
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" ->
          plain(Scalar.BYTES);
      default -> Optional.empty();
    };
  }

  private static Optional<PulledType> plain(Scalar scalar) {
    return Optional.of(new PulledType(scalar, false, null, null));
  }

  private static Optional<PulledType> text(int length) {
    Length bounds = length == 255 ? null : new Length(null, length);
    return Optional.of(new PulledType(Scalar.STRING, false, bounds, null));
  }

  private static Optional<PulledType> decimal(List<Integer> arguments) {
    Precision precision = new Precision(arguments.get(0), arguments.get(1));
    return Optional.of(
        new PulledType(
            Scalar.DECIMAL, false, null, precision.equals(Precision.DEFAULT) ? null : precision));
  }

  /** Microseconds would be lost. */
  private static Optional<PulledType> toMilliseconds(Scalar scalar, List<Integer> arguments) {
    return arguments.isEmpty() || arguments.get(0) <= 3 ? plain(scalar) : Optional.empty();
  }
}
