package dev.okra.sqlite.type;

import dev.okra.domain.logical.FieldRules.Length;
import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.port.TypeMapping.PulledType;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import java.util.List;
import java.util.Optional;

/**
 * Which scalar a declared type stands for. SQLite itself hardly looks at the name; the names are
 * those that schemas in the wild use, and numbers that may have 64 bits are read as such.
 */
final class PulledTypes {
  private PulledTypes() {}

  static Optional<PulledType> of(SqlType type) {
    return type instanceof BuiltIn builtIn ? ofBuiltIn(builtIn) : Optional.empty();
  }

  private static Optional<PulledType> ofBuiltIn(BuiltIn type) {
    return switch (type.name()) {
      case "TEXT", "CLOB" -> plain(Scalar.STRING);
      case "VARCHAR",
          "CHAR",
          "CHARACTER",
          "NVARCHAR",
          "NCHAR",
          "VARYING CHARACTER",
          "CHARACTER VARYING",
          "NATIVE CHARACTER" ->
          text(type.arguments());
      case "INT", "INT2", "INT4", "MEDIUMINT", "SMALLINT", "TINYINT" -> plain(Scalar.INT);
      case "INTEGER", "BIGINT", "INT8" -> plain(Scalar.BIG_INT);
      case "REAL", "DOUBLE", "DOUBLE PRECISION", "FLOAT" -> plain(Scalar.FLOAT);
      case "DECIMAL", "NUMERIC" -> decimal(type.arguments());
      case "BOOLEAN", "BOOL" -> plain(Scalar.BOOLEAN);
      case "DATETIME", "TIMESTAMP" -> plain(Scalar.DATE_TIME);
      case "DATE" -> plain(Scalar.DATE);
      case "TIME" -> plain(Scalar.TIME);
      case "JSON" -> plain(Scalar.JSON);
      case "UUID" -> plain(Scalar.UUID);
      case "BLOB" -> plain(Scalar.BYTES);
      default -> Optional.empty();
    };
  }

  private static Optional<PulledType> plain(Scalar scalar) {
    return Optional.of(new PulledType(scalar, false, null, null));
  }

  private static Optional<PulledType> text(List<Integer> arguments) {
    Length length = arguments.isEmpty() ? null : new Length(null, arguments.get(0));
    return Optional.of(new PulledType(Scalar.STRING, false, length, null));
  }

  private static Optional<PulledType> decimal(List<Integer> arguments) {
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    int scale = arguments.size() > 1 ? arguments.get(1) : 0;
    Precision precision = new Precision(arguments.get(0), scale);
    return Optional.of(new PulledType(Scalar.DECIMAL, false, null, precision));
  }
}
