package dev.okra.postgres.type;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.FieldRules.Length;
import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.TypeMapping;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.ArrayOf;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.UserDefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL keeps the types of the logical model. */
public final class PostgresTypes implements TypeMapping {
  /** The longest {@code varchar(n)} that the server accepts. */
  private static final int MAX_VARCHAR = 10_485_760;

  @Override
  public SqlType columnType(MappedValue value) {
    SqlType element = value.type().type().accept(new ElementType(value));
    return value.type().list() ? new ArrayOf(element) : element;
  }

  private record ElementType(MappedValue value) implements ValueType.Visitor<SqlType> {
    @Override
    public SqlType scalar(ValueType.ScalarType type) {
      return switch (type.scalar()) {
        case ID -> BuiltIn.of(isNumbered(value) ? "bigint" : "uuid");
        case UUID -> BuiltIn.of("uuid");
        case STRING -> text(value.rules().length());
        case TEXT -> BuiltIn.of("text");
        case INT -> BuiltIn.of("integer");
        case BIG_INT -> BuiltIn.of("bigint");
        case FLOAT -> BuiltIn.of("double precision");
        case DECIMAL -> decimal(value.rules());
        case BOOLEAN -> BuiltIn.of("boolean");
        case DATE_TIME -> BuiltIn.of("timestamp without time zone", 3);
        case DATE -> BuiltIn.of("date");
        case TIME -> BuiltIn.of("time without time zone");
        case JSON -> BuiltIn.of("jsonb");
        case BYTES -> BuiltIn.of("bytea");
      };
    }

    @Override
    public SqlType enumeration(ValueType.EnumType type) {
      return new UserDefined(
          Objects.requireNonNull(value.enumType(), "an enum has the name of its type"));
    }

    @Override
    public SqlType object(ValueType.ObjectType type) {
      return BuiltIn.of("jsonb");
    }

    private static SqlType text(@Nullable Length length) {
      Integer max = length == null ? null : length.max();
      return max == null || max > MAX_VARCHAR || max < 1
          ? BuiltIn.of("text")
          : BuiltIn.of("character varying", max);
    }

    private static SqlType decimal(FieldRules rules) {
      Precision precision = Objects.requireNonNullElse(rules.precision(), Precision.DEFAULT);
      return BuiltIn.of("numeric", precision.digits(), precision.scale());
    }
  }

  @Override
  public Optional<Identity> identity(MappedValue value) {
    return isNumbered(value) ? Optional.of(Identity.BY_DEFAULT) : Optional.empty();
  }

  private static boolean isNumbered(MappedValue value) {
    return value.rules().defaultValue() == DefaultValue.Generated.AUTOINCREMENT;
  }

  @Override
  public List<ImpliedCheck> impliedChecks(MappedValue value, String column) {
    Length length = value.rules().length();
    if (length == null || value.type().list() || !isText(value)) {
      return List.of();
    }
    boolean bounded = columnType(value).equals(BuiltIn.of("text"));
    String name = Names.identifier(column);
    String count = "char_length(" + (bounded ? name : "(" + name + ")::text") + ")";
    List<String> conditions = new ArrayList<>();
    if (length.min() != null) {
      conditions.add(count + " >= " + length.min());
    }
    if (length.max() != null && bounded) {
      conditions.add(count + " <= " + length.max());
    }
    return switch (conditions.size()) {
      case 0 -> List.of();
      case 1 -> List.of(new ImpliedCheck("length", conditions.get(0)));
      default ->
          List.of(new ImpliedCheck("length", "(" + String.join(") AND (", conditions) + ")"));
    };
  }

  private static boolean isText(MappedValue value) {
    return value.type().type() instanceof ValueType.ScalarType type
        && (type.scalar() == Scalar.STRING || type.scalar() == Scalar.TEXT);
  }

  @Override
  public @Nullable String collation(MappedValue value) {
    return null;
  }

  @Override
  public Expression defaultExpression(MappedValue value, DefaultValue defaultValue) {
    return defaultValue.accept(new Defaults(value, columnType(value)));
  }

  @Override
  public UpdateTime updateTime(ObjectName table, String column, MappedValue value) {
    return UpdateTouch.of(table, column);
  }

  @Override
  public SqlType parse(String text) {
    return TypeParser.parse(text);
  }

  @Override
  public String render(SqlType type) {
    return TypeRenderer.render(type);
  }

  @Override
  public Optional<PulledType> pull(SqlType type) {
    return type.accept(PulledTypes.INSTANCE);
  }
}
