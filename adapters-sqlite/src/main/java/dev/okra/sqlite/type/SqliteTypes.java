package dev.okra.sqlite.type;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules.Length;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.TypeMapping;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How SQLite keeps the types of the logical model: four storage types, and checks for the rest. */
public final class SqliteTypes implements TypeMapping {
  private static final SqlType TEXT = BuiltIn.of("TEXT");
  private static final SqlType INTEGER = BuiltIn.of("INTEGER");
  private static final SqlType REAL = BuiltIn.of("REAL");
  private static final SqlType BLOB = BuiltIn.of("BLOB");

  @Override
  public SqlType columnType(MappedValue value) {
    if (isNumbered(value)) {
      return INTEGER;
    }
    Scalar scalar = singleScalar(value);
    if (scalar == null) {
      return TEXT;
    }
    return switch (scalar) {
      case INT, BIG_INT, BOOLEAN -> INTEGER;
      case FLOAT -> REAL;
      case BYTES -> BLOB;
      case ID, UUID, STRING, TEXT, DECIMAL, DATE_TIME, DATE, TIME, JSON -> TEXT;
    };
  }

  private static boolean isNumbered(MappedValue value) {
    return value.rules().defaultValue() == DefaultValue.Generated.AUTOINCREMENT;
  }

  private static @Nullable Scalar singleScalar(MappedValue value) {
    boolean single = !value.type().list();
    return single && value.type().type() instanceof ValueType.ScalarType s ? s.scalar() : null;
  }

  @Override
  public Optional<Identity> identity(MappedValue value) {
    return isNumbered(value) ? Optional.of(Identity.BY_DEFAULT) : Optional.empty();
  }

  @Override
  public List<ImpliedCheck> impliedChecks(MappedValue value, String column) {
    String name = SqliteNames.QUOTING.identifier(column);
    if (value.type().list()) {
      return listChecks(value, name);
    }
    return value
        .type()
        .type()
        .accept(
            new ValueType.Visitor<>() {
              @Override
              public List<ImpliedCheck> scalar(ValueType.ScalarType type) {
                return scalarChecks(type.scalar(), value, name);
              }

              @Override
              public List<ImpliedCheck> enumeration(ValueType.EnumType type) {
                return enumChecks(value.enumeration(), name);
              }

              @Override
              public List<ImpliedCheck> object(ValueType.ObjectType type) {
                return List.of(json(name));
              }
            });
  }

  private static List<ImpliedCheck> listChecks(MappedValue value, String name) {
    EnumDefinition definition = value.enumeration();
    if (definition == null) {
      return List.of(json(name));
    }
    String elements =
        ElementCheck.condition(name, definition.wireNames(), !value.type().elementRequired());
    return List.of(json(name), new ImpliedCheck("values", elements));
  }

  private static ImpliedCheck json(String name) {
    return new ImpliedCheck("json", "json_valid(" + name + ")");
  }

  private static List<ImpliedCheck> scalarChecks(Scalar scalar, MappedValue value, String name) {
    return switch (scalar) {
      case BOOLEAN -> List.of(new ImpliedCheck("boolean", name + " IN (0, 1)"));
      case JSON -> List.of(json(name));
      case STRING, TEXT, ID -> lengthChecks(value.rules().length(), name);
      case UUID, INT, BIG_INT, FLOAT, DECIMAL, DATE_TIME, DATE, TIME, BYTES -> List.of();
    };
  }

  /** {@code length} counts code points, as the schema does. */
  private static List<ImpliedCheck> lengthChecks(@Nullable Length length, String name) {
    List<String> conditions = new ArrayList<>();
    if (length != null && length.min() != null) {
      conditions.add("length(" + name + ") >= " + length.min());
    }
    if (length != null && length.max() != null) {
      conditions.add("length(" + name + ") <= " + length.max());
    }
    return conditions.isEmpty()
        ? List.of()
        : List.of(new ImpliedCheck("length", String.join(" AND ", conditions)));
  }

  private static List<ImpliedCheck> enumChecks(@Nullable EnumDefinition definition, String name) {
    if (definition == null) {
      return List.of();
    }
    String sql = name + " IN (" + SqliteNames.QUOTING.literals(definition.wireNames()) + ")";
    return List.of(new ImpliedCheck("values", sql));
  }

  /** Texts compare byte by byte already. */
  @Override
  public @Nullable String collation(MappedValue value) {
    return null;
  }

  @Override
  public Expression defaultExpression(MappedValue value, DefaultValue defaultValue) {
    return new Expression(DefaultText.of(value, defaultValue));
  }

  @Override
  public UpdateTime updateTime(ObjectName table, String column, MappedValue value) {
    String now = DefaultText.of(value, DefaultValue.Generated.NOW);
    return new UpdateTime(null, List.of(), List.of(TouchTrigger.of(table, column, now)));
  }

  @Override
  public SqlType parse(String text) {
    return TypeText.parse(text);
  }

  @Override
  public String render(SqlType type) {
    return TypeText.render(type);
  }

  @Override
  public Optional<PulledType> pull(SqlType type) {
    return PulledTypes.of(type);
  }
}
