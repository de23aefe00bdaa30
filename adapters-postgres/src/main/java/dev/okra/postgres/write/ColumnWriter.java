package dev.okra.postgres.write;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
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
        .value("compression")
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

  /** Subcommands for what the definition of a new column does not say. */
  static List<String> later(Column column) {
    String start = "ALTER COLUMN " + Names.identifier(column.name()) + " ";
    List<String> subcommands = new ArrayList<>();
    if (hasOwnDefault(column) && !isOwn(column)) {
      subcommands.add(start + defaultWords(column));
    }
    if (column.attributes().has(NOT_NULL_VALIDATED) && isOwn(column)) {
      subcommands.add(NotNull.added(column));
    }
    if (column.attributes().has(OWN_NOT_NULL) && !isOwn(column)) {
      subcommands.add(NotNull.set(column));
    }
    settings(column).forEach(s -> subcommands.add(start + s));
    return subcommands;
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

  /**
   * What of a new column is set by further subcommands of ALTER TABLE, each without ALTER COLUMN
   * and its name.
   */
  private static List<String> settings(Column column) {
    return settings(Attributes.NONE, column.attributes().without("compression"));
  }

  /** The subcommands that lead from some properties to others. */
  static List<String> settings(Attributes before, Attributes after) {
    List<String> subcommands = new ArrayList<>();
    if (!before.value("storage").equals(after.value("storage"))) {
      subcommands.add("SET STORAGE " + word(after.value("storage").orElse("DEFAULT")));
    }
    if (!before.value("compression").equals(after.value("compression"))) {
      subcommands.add("SET COMPRESSION " + word(after.value("compression").orElse("DEFAULT")));
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
                      "compression",
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
