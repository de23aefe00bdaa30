package dev.okra.postgres.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * NOT NULL as a constraint (PostgreSQL 18): with a name that somebody chose, for one table alone,
 * or not checked yet. One that the server has named has no name here.
 */
final class NotNull {
  static final String NAME = "not_null_name";
  static final String NO_INHERIT = "not_null_no_inherit";

  private NotNull() {}

  /** As it stands in the definition of a column. */
  static String inColumn(Column column) {
    return named(column) + "NOT NULL" + inheritance(column);
  }

  /** The subcommand that says it of a column that is there. */
  static String set(Column column) {
    boolean plain = !column.attributes().has(NAME) && !column.attributes().has(NO_INHERIT);
    return plain
        ? "ALTER COLUMN " + Names.identifier(column.name()) + " SET NOT NULL"
        : added(column);
  }

  /** The subcommand that adds it as a constraint. */
  static String added(Column column) {
    boolean unchecked = column.attributes().has(ColumnWriter.NOT_NULL_VALIDATED);
    return "ADD "
        + named(column)
        + "NOT NULL "
        + Names.identifier(column.name())
        + inheritance(column)
        + (unchecked ? " NOT VALID" : "");
  }

  /** The statements that rename it, and let children have it or not. */
  static List<String> changed(ObjectName table, Column before, Column after) {
    Attributes from = before.attributes();
    Attributes to = after.attributes();
    if (before.nullable() || after.nullable()) {
      return List.of();
    }
    List<String> statements = new ArrayList<>();
    String start = "ALTER TABLE " + Names.name(table);
    boolean renamed = !from.value(NAME).equals(to.value(NAME));
    if (renamed) {
      String words = " TO " + Names.identifier(to.value(NAME).orElseGet(() -> own(table, after)));
      statements.add(
          from.value(NAME)
              .map(n -> start + " RENAME CONSTRAINT " + Names.identifier(n) + words)
              .orElseGet(() -> ofServersName(table, after, "RENAME CONSTRAINT", words)));
    }
    if (from.has(NO_INHERIT) != to.has(NO_INHERIT)) {
      String words = to.has(NO_INHERIT) ? " NO INHERIT" : " INHERIT";
      Optional<String> name =
          to.value(NAME).or(() -> renamed ? Optional.of(own(table, after)) : Optional.empty());
      statements.add(
          name.map(n -> start + " ALTER CONSTRAINT " + Names.identifier(n) + words)
              .orElseGet(() -> ofServersName(table, after, "ALTER CONSTRAINT", words)));
    }
    return statements;
  }

  /** The name that the server would give. */
  private static String own(ObjectName table, Column column) {
    return table.name() + "_" + column.name() + "_not_null";
  }

  /**
   * A statement about a constraint that the server has named, after what the table and the column
   * were called then: only the server knows that now.
   */
  private static String ofServersName(
      ObjectName table, Column column, String action, String words) {
    String name = Names.name(table);
    String oid = Names.literal(name) + "::regclass";
    return AskedStatement.of(
        "ALTER TABLE " + name + " " + action + " ",
        "%I",
        words,
        "SELECT conname FROM pg_constraint WHERE conrelid = "
            + oid
            + " AND contype = 'n' AND conkey = ARRAY(SELECT attnum FROM pg_attribute WHERE attrelid = "
            + oid
            + " AND attname = "
            + Names.literal(column.name())
            + ")");
  }

  private static String named(Column column) {
    Optional<String> name = column.attributes().value(NAME);
    return name.map(n -> "CONSTRAINT " + Names.identifier(n) + " ").orElse("");
  }

  private static String inheritance(Column column) {
    return column.attributes().has(NO_INHERIT) ? " NO INHERIT" : "";
  }
}
