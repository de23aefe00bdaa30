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
    if (!from.value(NAME).equals(to.value(NAME))) {
      statements.add(
          start + " RENAME CONSTRAINT " + name(table, before) + " TO " + name(table, after));
    }
    if (from.has(NO_INHERIT) != to.has(NO_INHERIT)) {
      String words = to.has(NO_INHERIT) ? " NO INHERIT" : " INHERIT";
      statements.add(start + " ALTER CONSTRAINT " + name(table, after) + words);
    }
    return statements;
  }

  /** The name, be it the one that the server gives. */
  private static String name(ObjectName table, Column column) {
    Optional<String> chosen = column.attributes().value(NAME);
    return Names.identifier(chosen.orElse(table.name() + "_" + column.name() + "_not_null"));
  }

  private static String named(Column column) {
    Optional<String> name = column.attributes().value(NAME);
    return name.map(n -> "CONSTRAINT " + Names.identifier(n) + " ").orElse("");
  }

  private static String inheritance(Column column) {
    return column.attributes().has(NO_INHERIT) ? " NO INHERIT" : "";
  }
}
