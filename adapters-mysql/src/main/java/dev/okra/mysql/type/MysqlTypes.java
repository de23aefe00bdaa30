package dev.okra.mysql.type;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules.Length;
import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.TypeMapping;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.InlineEnum;
import dev.okra.jdbc.name.Quoting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Types of MySQL and MariaDB. MariaDB's JSON, which is a LONGTEXT with a check, is {@code json}
 * here as well.
 *
 * <p>Texts have the database's own collation, so whether {@code 'a'} equals {@code 'A'} in a unique
 * key is what the database was made with; only an enum whose values the default collation cannot
 * tell apart gets one that can.
 */
public final class MysqlTypes implements TypeMapping {
  /** As many characters of up to four bytes as the 65,535 bytes of a row hold. */
  private static final int VARCHAR_LIMIT = 16_383;

  private static final int MEDIUMTEXT_LIMIT = 4_194_303;

  private static final Precision WIDEST = new Precision(65, 30);

  private final DefaultText defaults;
  private final Quoting quoting;
  private final boolean flattens;

  /** The types of a server. */
  public MysqlTypes(Capabilities capabilities, Quoting quoting) {
    this.defaults = new DefaultText(capabilities.server());
    this.quoting = quoting;
    this.flattens = capabilities.server().product().equals("MariaDB");
  }

  @Override
  public SqlType columnType(MappedValue value) {
    if (value.type().list()) {
      return BuiltIn.of("json");
    }
    return value
        .type()
        .type()
        .accept(
            new ValueType.Visitor<SqlType>() {
              @Override
              public SqlType scalar(ValueType.ScalarType type) {
                return scalarType(type.scalar(), value);
              }

              @Override
              public SqlType enumeration(ValueType.EnumType type) {
                return new InlineEnum(definition(value).wireNames());
              }

              @Override
              public SqlType object(ValueType.ObjectType type) {
                return BuiltIn.of("json");
              }
            });
  }

  private static SqlType scalarType(Scalar scalar, MappedValue value) {
    return switch (scalar) {
      case ID -> isNumbered(value) ? BuiltIn.of("bigint") : BuiltIn.of("varchar", 36);
      case UUID -> BuiltIn.of("char", 36);
      case STRING -> text(value.rules().length());
      case TEXT -> BuiltIn.of("longtext");
      case INT -> BuiltIn.of("int");
      case BIG_INT -> BuiltIn.of("bigint");
      case FLOAT -> BuiltIn.of("double");
      case DECIMAL -> decimal(value.rules().precision());
      case BOOLEAN -> BuiltIn.of("tinyint", 1);
      case DATE_TIME -> BuiltIn.of("datetime", 3);
      case DATE -> BuiltIn.of("date");
      case TIME -> BuiltIn.of("time", 3);
      case JSON -> BuiltIn.of("json");
      case BYTES -> BuiltIn.of("longblob");
    };
  }

  private static SqlType text(@Nullable Length length) {
    Integer max = length == null ? null : length.max();
    if (max == null) {
      return BuiltIn.of("varchar", 255);
    }
    if (max <= VARCHAR_LIMIT) {
      return BuiltIn.of("varchar", max);
    }
    return BuiltIn.of(max <= MEDIUMTEXT_LIMIT ? "mediumtext" : "longtext");
  }

  private static SqlType decimal(@Nullable Precision given) {
    Precision precision = given == null ? Precision.DEFAULT : given;
    if (precision.digits() > WIDEST.digits() || precision.scale() > WIDEST.scale()) {
      throw new OkraException(
          DatabaseErrorCode.INVALID_TYPE,
          "DECIMAL(%d, %d) is wider than MySQL and MariaDB allow"
              .formatted(precision.digits(), precision.scale()),
          "at most 65 digits, of which at most 30 after the point");
    }
    return BuiltIn.of("decimal", precision.digits(), precision.scale());
  }

  @Override
  public Optional<Identity> identity(MappedValue value) {
    return isNumbered(value) ? Optional.of(Identity.BY_DEFAULT) : Optional.empty();
  }

  private static boolean isNumbered(MappedValue value) {
    return value.rules().defaultValue() == DefaultValue.Generated.AUTOINCREMENT;
  }

  /** The form of JSON is kept by its type, the longest text by VARCHAR where that holds it. */
  @Override
  public List<ImpliedCheck> impliedChecks(MappedValue value, String column) {
    if (value.type().list()) {
      return value.enumeration() == null ? List.of() : List.of(elements(value, column));
    }
    Length length = value.rules().length();
    if (length == null) {
      return List.of();
    }
    boolean kept = columnType(value) instanceof BuiltIn type && type.name().equals("varchar");
    Integer max = kept ? null : length.max();
    Integer min = length.min();
    String size = "char_length(" + quoting.quoted(column) + ")";
    if (min != null && max != null) {
      return List.of(new ImpliedCheck("length", size + " between " + min + " and " + max));
    }
    if (min != null) {
      return List.of(new ImpliedCheck("length", size + " >= " + min));
    }
    return max == null ? List.of() : List.of(new ImpliedCheck("length", size + " <= " + max));
  }

  /**
   * A list is contained in the list of the values if each of its elements is; a value alone is as
   * well, so the column must contain the empty list, which only lists do. MariaDB finds elements of
   * lists in lists, too; of those, only an empty one is then still taken for an element.
   */
  private ImpliedCheck elements(MappedValue value, String column) {
    String name = quoting.quoted(column);
    String values =
        definition(value).wireNames().stream()
            .map(quoting::literal)
            .collect(Collectors.joining(","));
    String optional = value.type().elementRequired() ? "" : ",NULL";
    String sql =
        "json_contains(json_array("
            + values
            + optional
            + "),"
            + name
            + ") and json_contains("
            + name
            + ",json_array())";
    return new ImpliedCheck("values", flattens ? sql + " and json_depth(" + name + ") <= 2" : sql);
  }

  /**
   * Default collations take {@code a} and {@code A} for the same value of an ENUM, and refuse the
   * second.
   */
  @Override
  public @Nullable String collation(MappedValue value) {
    if (value.enumeration() == null || value.type().list()) {
      return null;
    }
    List<String> names = value.enumeration().wireNames();
    long told = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).distinct().count();
    boolean ascii = names.stream().allMatch(n -> n.chars().allMatch(c -> c < 0x80));
    return told == names.size() && ascii ? null : "utf8mb4_bin";
  }

  @Override
  public Expression defaultExpression(MappedValue value, DefaultValue defaultValue) {
    return new Expression(defaults.of(value, columnType(value), defaultValue));
  }

  /** The column follows by itself; an UPDATE that sets it keeps what it was set to. */
  @Override
  public UpdateTime updateTime(ObjectName table, String column, MappedValue value) {
    return columnType(value) instanceof BuiltIn type && type.name().equals("datetime")
        ? new UpdateTime(new Expression("CURRENT_TIMESTAMP(3)"), List.of(), List.of())
        : refusedUpdateTime(column);
  }

  private static UpdateTime refusedUpdateTime(String column) {
    throw new OkraException(
        DatabaseErrorCode.INVALID_TYPE,
        "the column '" + column + "' cannot follow the time of the last update",
        "MySQL and MariaDB do that for DateTime alone; change the field's type or remove @updatedAt");
  }

  @Override
  public SqlType parse(String text) {
    return TypeParser.parse(text)
        .or(() -> TypeText.compressed(text))
        .orElseThrow(
            () ->
                new OkraException(
                    DatabaseErrorCode.INVALID_TYPE,
                    "'" + text + "' is no column type of MySQL or MariaDB",
                    "write the type alone, such as VARCHAR(20) or INT UNSIGNED: no NOT NULL, DEFAULT, CHARACTER SET"
                        + " or COLLATE"));
  }

  @Override
  public String render(SqlType type) {
    return TypeText.render(type);
  }

  @Override
  public Optional<PulledType> pull(SqlType type) {
    return type instanceof BuiltIn builtIn ? PulledTypes.of(builtIn) : Optional.empty();
  }

  private static EnumDefinition definition(MappedValue value) {
    if (value.enumeration() == null) {
      throw new IllegalArgumentException("the value of an enum comes with its definition");
    }
    return value.enumeration();
  }
}
