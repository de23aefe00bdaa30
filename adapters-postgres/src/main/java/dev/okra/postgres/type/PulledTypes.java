package dev.okra.postgres.type;

import dev.okra.domain.logical.FieldRules.Length;
import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.port.TypeMapping.PulledType;
import dev.okra.domain.relational.SqlType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a column's type to the scalar that it is read as. */
final class PulledTypes implements SqlType.Visitor<Optional<PulledType>> {
  static final PulledTypes INSTANCE = new PulledTypes();

  private PulledTypes() {}

  @Override
  public Optional<PulledType> builtIn(SqlType.BuiltIn type) {
    List<Integer> arguments = type.arguments();
    return switch (type.name()) {
      case "smallint", "integer" -> plain(Scalar.INT);
      case "bigint" -> plain(Scalar.BIG_INT);
      case "real", "double precision" -> plain(Scalar.FLOAT);
      case "numeric" ->
          Optional.of(new PulledType(Scalar.DECIMAL, false, null, precision(arguments)));
      case "boolean" -> plain(Scalar.BOOLEAN);
      case "text", "bpchar", "name" -> plain(Scalar.STRING);
      case "character varying", "character" ->
          Optional.of(new PulledType(Scalar.STRING, false, length(arguments), null));
      case "uuid" -> plain(Scalar.UUID);
      case "json", "jsonb" -> plain(Scalar.JSON);
      case "bytea" -> plain(Scalar.BYTES);
      case "date" -> plain(Scalar.DATE);
      case "time without time zone" -> plain(Scalar.TIME);
      case "timestamp without time zone", "timestamp with time zone" -> plain(Scalar.DATE_TIME);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<PulledType> userDefined(SqlType.UserDefined type) {
    return type.name().name().equals("citext") ? plain(Scalar.STRING) : Optional.empty();
  }

  @Override
  public Optional<PulledType> arrayOf(SqlType.ArrayOf type) {
    return type.element()
        .accept(this)
        .map(e -> new PulledType(e.scalar(), true, e.length(), e.precision()));
  }

  @Override
  public Optional<PulledType> inlineEnum(SqlType.InlineEnum type) {
    return Optional.empty();
  }

  @Override
  public Optional<PulledType> inlineSet(SqlType.InlineSet type) {
    return Optional.empty();
  }

  @Override
  public Optional<PulledType> unknown(SqlType.Unknown type) {
    return Optional.empty();
  }

  private static Optional<PulledType> plain(Scalar scalar) {
    return Optional.of(new PulledType(scalar, false, null, null));
  }

  private static @Nullable Length length(List<Integer> arguments) {
    return arguments.isEmpty() ? null : new Length(null, arguments.get(0));
  }

  private static @Nullable Precision precision(List<Integer> arguments) {
    return arguments.size() < 2 ? null : new Precision(arguments.get(0), arguments.get(1));
  }
}
