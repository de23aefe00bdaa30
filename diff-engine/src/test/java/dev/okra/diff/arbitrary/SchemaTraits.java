package dev.okra.diff.arbitrary;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.ServerVersion;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a generated schema is made of.
 *
 * @param schemas the names of the schemas that tables live in; the default one is empty
 * @param keyType the type of primary keys
 * @param types types of other columns; texts first
 * @param enumTypes whether columns can be of enum types
 * @param namedConstraints whether constraints have names
 * @param capabilities what the database can do
 */
public record SchemaTraits(
    List<String> schemas,
    SqlType keyType,
    List<SqlType> types,
    boolean enumTypes,
    boolean namedConstraints,
    Capabilities capabilities) {

  /** A database that alters in place and has enum types and schemas, like PostgreSQL. */
  public static SchemaTraits inPlace() {
    return new SchemaTraits(
        List.of("", "", "", "extra"),
        BuiltIn.of("bigint"),
        List.of(
            BuiltIn.of("text"),
            BuiltIn.of("character varying", 40),
            BuiltIn.of("bigint"),
            BuiltIn.of("integer"),
            BuiltIn.of("boolean")),
        true,
        true,
        capabilities(
            "PostgreSQL",
            EnumSet.of(
                Capability.ALTER_IN_PLACE,
                Capability.ENUM_TYPES,
                Capability.SCHEMAS,
                Capability.NAMED_CONSTRAINTS,
                Capability.UNIQUE_CONSTRAINTS)));
  }

  /** A database whose columns have an order, without enum types, like MySQL. */
  public static SchemaTraits ordered() {
    return new SchemaTraits(
        List.of(""),
        BuiltIn.of("bigint"),
        List.of(
            BuiltIn.of("varchar", 40),
            BuiltIn.of("longtext"),
            BuiltIn.of("bigint"),
            BuiltIn.of("int"),
            new SqlType.InlineEnum(List.of("A", "B", "C")),
            new SqlType.InlineEnum(List.of("A", "B", "D"))),
        false,
        true,
        capabilities(
            "MySQL",
            EnumSet.of(
                Capability.ALTER_IN_PLACE, Capability.COLUMN_ORDER, Capability.NAMED_CONSTRAINTS)));
  }

  /** A database that makes tables again as a whole, and names no constraint, like SQLite. */
  public static SchemaTraits rebuilding() {
    return new SchemaTraits(
        List.of(""),
        BuiltIn.of("INTEGER"),
        List.of(BuiltIn.of("TEXT"), BuiltIn.of("INTEGER"), BuiltIn.of("REAL")),
        false,
        false,
        capabilities("SQLite", EnumSet.of(Capability.TRANSACTIONAL_DDL)));
  }

  /** Whether tables are altered piece by piece. */
  public boolean altersInPlace() {
    return capabilities.can(Capability.ALTER_IN_PLACE);
  }

  private static Capabilities capabilities(String product, Set<Capability> supported) {
    return new Capabilities(
        new ServerVersion(product, 1, 0, 0), supported, 63, Capabilities.LengthUnit.BYTES);
  }
}
