package dev.okra.mysql.write;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Names;
import java.util.Optional;

/**
 * The two columns of a system-versioned table of MariaDB that say since and until when a row was
 * there, where they are columns of its own.
 */
final class PeriodColumns {
  private static final String START = "ROW START";
  private static final String END = "ROW END";

  private PeriodColumns() {}

  static boolean isOne(Column column) {
    return isMarked(column, START) || isMarked(column, END);
  }

  /** What stands beside the columns in CREATE TABLE. */
  static Optional<String> clause(Table table) {
    return named(table, START)
        .flatMap(s -> named(table, END).map(e -> "PERIOD FOR SYSTEM_TIME (" + s + ", " + e + ")"));
  }

  private static Optional<String> named(Table table, String mark) {
    return table.columns().stream()
        .filter(c -> isMarked(c, mark))
        .map(c -> Names.QUOTING.identifier(c.name()))
        .findFirst();
  }

  private static boolean isMarked(Column column, String mark) {
    return column.generated() != null
        && column.generated().expression().sql().equalsIgnoreCase(mark);
  }
}
