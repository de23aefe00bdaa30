package dev.okra.sqlite;

import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What SQLite's own pragmas say of a database, a line for each fact; without the names that SQLite
 * gives to the indexes of keys, since these depend on how a table was made.
 */
final class PragmaDump {
  private static final String TABLES =
      """
      SELECT 'table ' || t.name || ' ' || t.type || ' wr=' || t.wr || ' strict=' || t.strict AS line
      FROM pragma_table_list t
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1
      """;

  private static final String COLUMNS =
      """
      SELECT 'column ' || t.name || '.' || c.name || ' ' || upper(c.type) || ' notnull=' || c."notnull"
        || ' pk=' || c.pk || ' hidden=' || c.hidden || ' default=' || ifnull(c.dflt_value, 'none')
        AS line
      FROM pragma_table_list t, pragma_table_xinfo(t.name) c
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1
      """;

  private static final String INDEXES =
      """
      SELECT 'index ' || t.name || ' ' || CASE i.origin WHEN 'c' THEN i.name ELSE i.origin END
        || ' unique=' || i."unique" || ' partial=' || i.partial || ' (' || (
          SELECT group_concat(ifnull(x.name, 'expression') || ' ' || x."desc" || ' ' || x.coll, ', ')
          FROM pragma_index_xinfo(i.name) x WHERE x.key) || ')' AS line
      FROM pragma_table_list t, pragma_index_list(t.name) i
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1
      """;

  private static final String FOREIGN_KEYS =
      """
      SELECT 'key ' || t.name || ' (' || group_concat(k."from", ', ' ORDER BY k.seq) || ') to '
        || k."table" || ' (' || group_concat(ifnull(k."to", ''), ', ' ORDER BY k.seq) || ') '
        || k.on_update || ' ' || k.on_delete AS line
      FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
      WHERE t.schema = 'main' GROUP BY t.name, k.id ORDER BY 1
      """;

  /** What is made by one statement that nothing edits is kept as it is written. */
  private static final String TEXTS =
      """
      SELECT s.type || ' ' || s.name || ' ' || s.sql AS line FROM sqlite_schema s
      WHERE s.type IN ('view', 'trigger') OR (s.type = 'index' AND s.sql IS NOT NULL) ORDER BY 1
      """;

  private PragmaDump() {}

  static List<String> of(Session session) {
    Stream<String> facts =
        Stream.of(TABLES, COLUMNS, INDEXES, FOREIGN_KEYS)
            .flatMap(sql -> session.query(sql).stream())
            .map((Row row) -> row.text("line"));
    Stream<String> texts = session.query(TEXTS).stream().map((Row row) -> bare(row.text("line")));
    return Stream.concat(facts, texts).toList();
  }

  /** A text of SQL without regard to case, spaces and quotes. */
  private static String bare(String sql) {
    return sql.toLowerCase(Locale.ROOT).replaceAll("[\\s\"`\\[\\]]", "");
  }
}
