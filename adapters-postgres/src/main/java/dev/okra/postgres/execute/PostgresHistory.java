package dev.okra.postgres.execute;

import dev.okra.domain.port.HistoryStore;
import dev.okra.jdbc.history.HistoryTable;
import dev.okra.jdbc.history.JdbcHistoryStore;
import dev.okra.postgres.type.Names;

/** The history table of PostgreSQL. */
public final class PostgresHistory {

  private PostgresHistory() {}

  /** The store of the table with this name, in the connection's default schema. */
  public static HistoryStore store(String table) {
    String name = Names.identifier(table);
    String exists =
        "SELECT 1 AS found FROM pg_catalog.pg_class c"
            + " WHERE c.relname = "
            + Names.literal(table)
            + " AND c.relkind = 'r' AND c.relnamespace ="
            + " (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = current_schema())";
    return new JdbcHistoryStore(
        new HistoryTable(
            name,
            exists,
            "text",
            "text",
            "integer",
            "timestamp(3)",
            "CAST(? AS timestamp(3))",
            "text",
            ""));
  }
}
