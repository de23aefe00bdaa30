package dev.okra.sqlite.execute;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.port.HistoryStore;
import dev.okra.jdbc.history.HistoryTable;
import dev.okra.jdbc.history.JdbcHistoryStore;

/** How SQLite spells the history table. */
public final class SqliteHistory {
  private SqliteHistory() {}

  /** The store in the table with this name. */
  public static HistoryStore in(String table) {
    return new JdbcHistoryStore(
        new HistoryTable(
            QUOTING.identifier(table),
            "SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = "
                + QUOTING.literal(table)
                + " COLLATE NOCASE",
            "TEXT",
            "TEXT",
            "INTEGER",
            "TEXT",
            "?",
            "TEXT",
            ""));
  }
}
