package dev.okra.mysql.execute;

import dev.okra.domain.port.HistoryStore;
import dev.okra.jdbc.history.HistoryTable;
import dev.okra.jdbc.history.JdbcHistoryStore;
import dev.okra.jdbc.name.Quoting;

/** The history table's types. Versions compare byte by byte, whatever the database's collation. */
public final class MysqlHistory {
  private MysqlHistory() {}

  /** The history in the table with this name. */
  public static HistoryStore of(String table, Quoting quoting) {
    String exists =
        "SELECT 1 AS found FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = "
            + quoting.literal(table);
    return new JdbcHistoryStore(
        new HistoryTable(
            quoting.identifier(table),
            exists,
            "VARCHAR(255)",
            "LONGTEXT",
            "INT",
            "DATETIME(3)",
            "?",
            "CHAR",
            "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"));
  }
}
