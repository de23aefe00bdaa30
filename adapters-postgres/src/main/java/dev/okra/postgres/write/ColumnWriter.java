package dev.okra.postgres.write;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Collations;
import dev.okra.postgres.type.Names;
import dev.okra.postgres.type.TypeRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Columns as they stand in CREATE TABLE and ADD COLUMN. */
final class ColumnWriter {
  static final String NOT_NULL_VALIDATED = "not_null_validated";
  private static final String INHERITED = "inherited";
  private static final String LOCAL = "local";

  /** Of a column whose parent's allows NULL. */
  static final String OWN_NOT_NULL = "not_null";

  private static final String IDENTITY = "identity_";
  private static final String COMPRESSION = "compression";

  private final Capabilities capabilities;

  ColumnWriter(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  /** The whole definition, apart from properties that {@link #settings} sets. */
  String definition(Column column) {
    StringBuilder sql = new StringBuilder(Names.identifier(column.name()));
    sql.append(' ').append(TypeRenderer.render(column.type()));
    column
        .attributes()
        .value(COMPRESSION)
        .ifPresent(c -> sql.append(" COMPRESSION ").append(word(c)));
    if (column.collation() != null) {
      sql.append(" COLLATE ").append(Collations.sql(column.collation()));
    }
    if (column.onUpdate() != null) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "column '" + column.name() + "' has ON UPDATE, which only MySQL and MariaDB know",
          "use @updatedAt, which is a trigger on PostgreSQL");
    }
    Expression defaultValue = column.defaultValue();
    if (defaultValue != null) {
      sql.append(" DEFAULT ").append(EmbeddedSql.defaultValue(defaultValue));
    }
    if (column.generated() != null) {
      sql.append(' ').append(generated(column, column.generated()));
    }
    if (column.identity() != null) {
      sql.append(" GENERATED ").append(identity(column.identity(), column.attributes()));
    }
    refuseUnknown(column);
    boolean unchecked = column.attributes().has(NOT_NULL_VALIDATED);
    return sql.append(column.nullable() || unchecked ? "" : " " + NotNull.inColumn(column))
        .toString();
  }

  /** Before PostgreSQL 18, NOT NULL holds for all rows and all children. */
  void refuseUnknown(Column column) {
    boolean special =
        column.attributes().has(NOT_NULL_VALIDATED) || column.attributes().has(NotNull.NO_INHERIT);
    if (special && !column.nullable() && !capabilities.can(Capability.NOT_NULL_NAMES)) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "NOT NULL of column '"
              + column.name()
              + "' is not checked or not inherited, which "
              + capabilities.server()
              + " cannot do",
          "let it hold for all rows and all children, or use PostgreSQL 18");
    }
  }

  /** Whether a column comes from a parent table, and so is made and changed there. */
  static boolean isInherited(Column column) {
    return column.attributes().has(INHERITED);
  }

  /** Whether a column stands in the definition of its table, be it its parent's as well. */
  static boolean isOwn(Column column) {
    return !isInherited(column) || column.attributes().has(LOCAL);
  }

  /** Whether an inherited column has another default than its parent's. */
  static boolean hasOwnDefault(Column column) {
    return column.attributes().value(INHERITED).filter("own default"::equals).isPresent();
  }

  static String defaultWords(Column column) {
    Expression value = column.defaultValue();
    return value == null ? "DROP DEFAULT" : "SET DEFAULT " + EmbeddedSql.defaultValue(value);
  }

  /** Subcommands for what the definition of a column does not say, in a new table. */
  static List<String> later(Column column) {
    Attributes said =
        isOwn(column) ? column.attributes().without(COMPRESSION) : column.attributes();
    List<String> subcommands = new ArrayList<>(rules(column));
    settings(Attributes.NONE, said).forEach(s -> subcommands.add(start(column) + s));
    return subcommands;
  }

  /**
   * The subcommands that add a column to a table that may have children: without what these would
   * get as well, and {@link #alone} says.
   */
  List<String> added(Column column) {
    List<String> subcommands = new ArrayList<>();
    if (isOwn(column)) {
      Column plain = column.withAttributes(column.attributes().without(COMPRESSION));
      subcommands.add("ADD COLUMN " + definition(plain));
    }
    subcommands.addAll(rules(column));
    settings(Attributes.NONE, column.attributes()).stream()
        .filter(s -> !reachesChildren(s))
        .forEach(s -> subcommands.add(start(column) + s));
    return subcommands;
  }

  private static List<String> rules(Column column) {
    List<String> subcommands = new ArrayList<>();
    if (hasOwnDefault(column) && !isOwn(column)) {
      subcommands.add(start(column) + defaultWords(column));
    }
    if (column.attributes().has(NOT_NULL_VALIDATED) && isOwn(column)) {
      subcommands.add(NotNull.added(column));
    }
    if (column.attributes().has(OWN_NOT_NULL) && !isOwn(column)) {
      subcommands.add(NotNull.set(column));
    }
    return subcommands;
  }

  private static String start(Column column) {
    return "ALTER COLUMN " + Names.identifier(column.name()) + " ";
  }

  /** Statements for the settings of a new column that are to be its own. */
  static List<String> alone(ObjectName table, Column column) {
    return alone(table, column.name(), settings(Attributes.NONE, column.attributes()));
  }

  /** Statements for those of some settings that ALTER TABLE would give to all children as well. */
  static List<String> alone(ObjectName table, String column, List<String> settings) {
    String start =
        "ALTER TABLE ONLY " + Names.name(table) + " ALTER COLUMN " + Names.identifier(column) + " ";
    return settings.stream().filter(ColumnWriter::reachesChildren).map(s -> start + s).toList();
  }

  /** Whether ALTER TABLE gives a setting to all children, without ONLY. */
  static boolean reachesChildren(String setting) {
    return setting.startsWith("SET STATISTICS ") || setting.startsWith("SET STORAGE ");
  }

  private String generated(Column column, Column.Generated rule) {
    if (!rule.stored() && !capabilities.can(Capability.VIRTUAL_COLUMNS)) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "column '"
              + column.name()
              + "' is computed on reading, which "
              + capabilities.server()
              + " cannot do",
          "store it with @computed(stored: true), or use PostgreSQL 18");
    }
    return "GENERATED ALWAYS AS "
        + EmbeddedSql.enclosed(rule.expression())
        + (rule.stored() ? " STORED" : " VIRTUAL");
  }

  /** From ALWAYS or BY DEFAULT on. */
  static String identity(Identity identity, Attributes attributes) {
    List<String> options = new ArrayList<>();
    if (identity.start() != 1) {
      options.add("START WITH " + identity.start());
    }
    if (identity.increment() != 1) {
      options.add("INCREMENT BY " + identity.increment());
    }
    identityOption(attributes, "minimum").ifPresent(v -> options.add("MINVALUE " + v));
    identityOption(attributes, "maximum").ifPresent(v -> options.add("MAXVALUE " + v));
    identityOption(attributes, "cache").ifPresent(v -> options.add("CACHE " + v));
    if (attributes.has(IDENTITY + "cycle")) {
      options.add("CYCLE");
    }
    String kind = kind(identity);
    return kind
        + " AS IDENTITY"
        + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
  }

  static String kind(Identity identity) {
    return switch (identity.kind()) {
      case ALWAYS -> "ALWAYS";
      case BY_DEFAULT -> "BY DEFAULT";
    };
  }

  static Optional<Long> identityOption(Attributes attributes, String name) {
    return attributes.value(IDENTITY + name).map(Long::valueOf);
  }

  /** The subcommands that lead from some properties to others. */
  static List<String> settings(Attributes before, Attributes after) {
    List<String> subcommands = new ArrayList<>();
    if (!before.value("storage").equals(after.value("storage"))) {
      subcommands.add("SET STORAGE " + word(after.value("storage").orElse("DEFAULT")));
    }
    if (!before.value(COMPRESSION).equals(after.value(COMPRESSION))) {
      subcommands.add("SET COMPRESSION " + word(after.value(COMPRESSION).orElse("DEFAULT")));
    }
    if (!before.value("statistics").equals(after.value("statistics"))) {
      subcommands.add("SET STATISTICS " + after.value("statistics").map(Long::valueOf).orElse(-1L));
    }
    subcommands.addAll(
        StorageParameters.subcommands(options(before.values()), options(after.values())));
    return subcommands;
  }

  private static Attributes options(Map<String, String> values) {
    Attributes options = new Attributes(values);
    for (String name : values.keySet()) {
      boolean own =
          name.startsWith(IDENTITY)
              || List.of(
                      "storage",
                      COMPRESSION,
                      "statistics",
                      NOT_NULL_VALIDATED,
                      INHERITED,
                      LOCAL,
                      OWN_NOT_NULL,
                      NotNull.NAME,
                      NotNull.NO_INHERIT)
                  .contains(name);
      options = own ? options.without(name) : options;
    }
    return options;
  }

  /** A keyword from a property; nothing but letters and digits gets through. */
  static String word(String value) {
    if (!value.matches("\\w+")) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "'" + value + "' is no value of this property",
          null);
    }
    return value.toUpperCase(Locale.ROOT);
  }
}
