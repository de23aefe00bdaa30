package dev.okra.sqlite.inspect;

import dev.okra.domain.port.Row;
import dev.okra.sqlite.type.SqliteNames;
import java.util.Locale;

/**
 * A row of {@code sqlite_schema} that has a text.
 *
 * @param kind {@code table}, {@code index}, {@code view} or {@code trigger}
 * @param name the object's name
 * @param owner the table or view that it belongs to; its own name for those
 * @param definition the statement that makes it
 * @param tableKind {@code table}, {@code view}, {@code virtual} or {@code shadow}; empty for others
 */
record StoredObject(String kind, String name, String owner, String definition, String tableKind) {

  static StoredObject of(Row row) {
    return new StoredObject(
        row.text("kind"),
        row.text("name"),
        row.text("owner"),
        row.text("definition"),
        row.optionalText("table_kind").orElse(""));
  }

  boolean isTable() {
    return kind.equals("table") && !isVirtualTable() && !isShadowTable();
  }

  boolean isVirtualTable() {
    return definition.regionMatches(
        true, 0, VirtualTables.CREATE, 0, VirtualTables.CREATE.length());
  }

  /** One of the tables in which a virtual table keeps its data. */
  boolean isShadowTable() {
    return tableKind.equals("shadow");
  }

  boolean isRelation() {
    String lower = kind.toLowerCase(Locale.ROOT);
    return lower.equals("table") || lower.equals("view");
  }

  String key() {
    return SqliteNames.key(name);
  }
}
