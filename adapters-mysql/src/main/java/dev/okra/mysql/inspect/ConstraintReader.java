package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.mysql.type.Names;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the foreign keys and checks of one table. */
final class ConstraintReader {
  private final Catalog catalog;
  private final String database;

  ConstraintReader(Catalog catalog, String database) {
    this.catalog = catalog;
    this.database = database;
  }

  List<ForeignKey> foreignKeys(List<Row> rows) {
    // Servers sort by their collations; the order here is the same on all of them.
    return new TreeMap<>(Queries.by("name", rows)).values().stream().map(this::foreignKey).toList();
  }

  private ForeignKey foreignKey(List<Row> rows) {
    Row first = rows.get(0);
    String other = first.text("referenced_database");
    return ForeignKey.of(
        first.text("name"),
        rows.stream().map(r -> r.text("column_name")).toList(),
        new ObjectName(other.equals(database) ? "" : other, first.text("referenced_table")),
        rows.stream().map(r -> r.text("referenced_column")).toList(),
        action(first.text("on_delete")),
        action(first.text("on_update")));
  }

  private static ReferentialAction action(String rule) {
    return ReferentialAction.valueOf(rule.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  /** The checks of the table, without those that belong to one column alone. */
  List<Check> checks(List<Row> rows) {
    return rows.stream()
        .filter(r -> !isOwn(r))
        .sorted(Comparator.comparing(r -> r.text("name")))
        .map(
            r ->
                new Check(
                    r.text("name"),
                    catalog.expression(r.text("expression")),
                    true,
                    !r.flag("unenforced"),
                    false))
        .toList();
  }

  /**
   * The checks that belong to one column alone (MariaDB), by column. They are named after it, but a
   * renamed column leaves the name of its check behind, so the expression has the last word.
   */
  Map<String, Expression> ownChecks(List<Row> rows, List<String> columns) {
    Map<String, Expression> own = new HashMap<>();
    for (Row row : rows) {
      if (isOwn(row)) {
        Expression check = catalog.expression(row.text("expression"));
        List<String> mentioned = columns.stream().filter(c -> mentions(check, c)).toList();
        String name = row.text("name");
        own.putIfAbsent(
            mentioned.isEmpty() || mentioned.contains(name) ? name : mentioned.get(0), check);
      }
    }
    return own;
  }

  private static boolean mentions(Expression check, String column) {
    return check.sql().contains(Names.QUOTING.quoted(column));
  }

  private static boolean isOwn(Row row) {
    return row.text("level").equals("Column");
  }
}
