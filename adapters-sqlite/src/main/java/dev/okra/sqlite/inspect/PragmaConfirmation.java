package dev.okra.sqlite.inspect;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.sqlite.type.SqliteNames;
import dev.okra.sqlite.type.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Holds the columns that were read from texts against those that SQLite itself reports, so that a
 * text that okra misreads stops the run instead of becoming a wrong difference.
 */
final class PragmaConfirmation {
  private static final int VIRTUAL = 2;
  private static final int STORED = 3;
  private static final Pattern FIRST_QUOTED =
      Pattern.compile("^(\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|'(?:[^']|'')*'|\\[[^\\]]*\\]).*$");

  private final Map<String, List<String>> reported = new HashMap<>();

  PragmaConfirmation(List<Row> rows) {
    for (Row row : rows) {
      reported
          .computeIfAbsent(row.text("owner"), k -> new ArrayList<>())
          .add(
              describe(
                  row.text("name"),
                  TypeText.parse(row.text("type")),
                  (int) row.number("hidden"),
                  row.number("key_position")));
    }
  }

  void confirm(Table table) {
    List<String> read = table.columns().stream().map(c -> describe(table, c)).toList();
    List<String> expected = reported.getOrDefault(table.name().name(), List.of());
    if (!read.equals(expected)) {
      throw new DatabaseException(
          DatabaseErrorCode.UNREADABLE_SCHEMA,
          "the table '"
              + table.name()
              + "' has the columns "
              + expected
              + " for SQLite, and "
              + read
              + " for okra",
          "leave it out with \"exclude\" in the configuration, and report its CREATE TABLE statement",
          null,
          null,
          null);
    }
  }

  private static String describe(Table table, Column column) {
    Generated generated = column.generated();
    int hidden = generated == null ? 0 : generated.stored() ? STORED : VIRTUAL;
    return describe(column.name(), column.type(), hidden, keyPosition(table, column));
  }

  private static long keyPosition(Table table, Column column) {
    PrimaryKey key = table.primaryKey();
    List<String> names =
        key == null ? List.of() : key.columns().stream().map(SqliteNames::key).toList();
    return names.indexOf(SqliteNames.key(column.name())) + 1L;
  }

  private static String describe(String name, SqlType type, int hidden, long keyPosition) {
    String words = reported(TypeText.render(type)).toUpperCase(Locale.ROOT);
    String computed = hidden == VIRTUAL ? " virtual" : hidden == STORED ? " stored" : "";
    String key = keyPosition == 0 ? "" : " key " + keyPosition;
    return name + (words.isEmpty() ? "" : " " + words) + computed + key;
  }

  /**
   * SQLite reports types without quotes; where the first word has some, it reports nothing else.
   */
  private static String reported(String type) {
    return FIRST_QUOTED.matcher(type).replaceFirst("$1").replaceAll("[\"'`\\[\\]]", "");
  }
}
