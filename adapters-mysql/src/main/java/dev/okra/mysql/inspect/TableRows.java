package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import java.util.List;
import java.util.Map;

/** What the queries for tables answered, by the name of the table. */
record TableRows(
    String database,
    String collation,
    Definers definers,
    ProgramSettings settings,
    List<Row> tables,
    Map<String, List<Row>> columnsByTable,
    Map<String, List<Row>> indexesByTable,
    Map<String, List<Row>> foreignKeysByTable,
    Map<String, List<Row>> checksByTable) {

  static TableRows query(Queries queries, boolean checks) {
    Row database = queries.shared("database").get(0);
    return new TableRows(
        database.text("name"),
        database.text("collation_name"),
        new Definers(database.text("user")),
        ProgramSettings.of(database),
        queries.shared("tables"),
        Queries.by("table_name", queries.own("columns")),
        Queries.by("table_name", queries.own("indexes")),
        Queries.by("table_name", queries.shared("foreign-keys")),
        checks ? Queries.by("table_name", queries.own("checks")) : Map.of());
  }

  List<Row> columns(String table) {
    return columnsByTable.getOrDefault(table, List.of());
  }

  List<Row> indexes(String table) {
    return indexesByTable.getOrDefault(table, List.of());
  }

  List<Row> foreignKeys(String table) {
    return foreignKeysByTable.getOrDefault(table, List.of());
  }

  List<Row> checks(String table) {
    return checksByTable.getOrDefault(table, List.of());
  }
}
