package dev.okra.postgres.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Names;
import java.nio.charset.StandardCharsets;
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

  /** Bytes of a name that leave room for {@code _not_null} and a number. */
  private static final int ROOM = 63 - "_not_null".length() - 4;

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
    if (!from.value(NAME).equals(to.value(NAME))) {
      statements.add(renamed(table, before, after));
    }
    if (from.has(NO_INHERIT) != to.has(NO_INHERIT)) {
      String words = to.has(NO_INHERIT) ? " NO INHERIT" : " INHERIT";
      statements.add(
          to.value(NAME)
              .map(n -> start + " ALTER CONSTRAINT " + Names.identifier(n) + words)
              .orElseGet(() -> ofServersName(table, after, "ALTER CONSTRAINT", words)));
    }
    return statements;
  }

  private static String renamed(ObjectName table, Column before, Column after) {
    Optional<String> from = before.attributes().value(NAME);
    Optional<String> to = after.attributes().value(NAME);
    if (to.isEmpty()) {
      return toServersName(table, after, from.orElseThrow());
    }
    String words = " TO " + Names.identifier(to.get());
    return from.map(
            n ->
                "ALTER TABLE "
                    + Names.name(table)
                    + " RENAME CONSTRAINT "
                    + Names.identifier(n)
                    + words)
        .orElseGet(() -> ofServersName(table, after, "RENAME CONSTRAINT", words));
  }

  /**
   * Gives a constraint the name that the server would, with the first number that is free: columns
   * that were called otherwise keep the name of then, which only the server knows.
   */
  private static String toServersName(ObjectName table, Column column, String from) {
    String name = Names.name(table);
    String sql = "ALTER TABLE " + name + " RENAME CONSTRAINT " + Names.identifier(from);
    return "DO "
        + Names.literal(
            "BEGIN EXECUTE (SELECT format("
                + Names.literal(sql.replace("%", "%%") + " TO %I")
                + ", name) FROM generate_series(0, 9999) i, concat("
                + Names.literal(own(table, column))
                + ", nullif(i, 0)) name WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = "
                + Names.literal(name)
                + "::regclass AND conname = name) ORDER BY i LIMIT 1); END");
  }

  /** The name that the server would give, as far as there is room for a number. */
  private static String own(ObjectName table, Column column) {
    String start = table.name() + "_" + column.name();
    while (start.getBytes(StandardCharsets.UTF_8).length > ROOM) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start + "_not_null";
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
