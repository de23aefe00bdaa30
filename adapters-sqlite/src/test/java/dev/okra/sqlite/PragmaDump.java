package dev.okra.sqlite;

import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What SQLite's own pragmas say of a database, and the texts that it keeps where they say nothing,
 * a line for each fact; without the names that SQLite gives to the indexes of keys, since these
 * depend on how a table was made.
 */
final class PragmaDump {
  private static final String TABLES =
      """
      SELECT 'table ' || t.name || ' ' || t.type || ' wr=' || t.wr || ' strict=' || t.strict AS line
      FROM pragma_table_list t
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1
      """;

  /** The number of a row is always there; a word or a quoted name as a default is a text. */
  private static final String COLUMNS =
      """
      SELECT 'column ' || t.name || '.' || c.name || ' ' || upper(c.type)
        || ' notnull=' || (c."notnull" OR (c.pk = 1 AND upper(c.type) = 'INTEGER' AND NOT EXISTS (
          SELECT 1 FROM pragma_index_list(t.name) i WHERE i.origin = 'pk')))
        || ' pk=' || c.pk || ' hidden=' || c.hidden || ' default=' || CASE
          WHEN ifnull(upper(c.dflt_value), 'NULL') = 'NULL' THEN 'none'
          WHEN c.dflt_value LIKE '"%"' THEN quote(trim(c.dflt_value, '"'))
          WHEN c.dflt_value GLOB '[A-Za-z_]*' AND c.dflt_value NOT GLOB '*[^A-Za-z_]*'
            AND lower(c.dflt_value) NOT IN ('true', 'false') AND c.dflt_value NOT LIKE 'current_%'
            THEN quote(c.dflt_value)
          ELSE c.dflt_value END AS line
      FROM pragma_table_list t, pragma_table_xinfo(t.name) c
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1
      """;

  private static final String INDEXES =
      """
      SELECT 'index ' || t.name || ' ' || CASE i.origin WHEN 'c' THEN i.name ELSE i.origin END
        || ' unique=' || i."unique" || ' partial=' || i.partial || ' (' || (
          SELECT group_concat(ifnull(x.name, 'expression') || ' ' || x."desc" || ' '
            || upper(x.coll), ', ')
          FROM pragma_index_xinfo(i.name) x WHERE x.key) || ')' AS line
      FROM pragma_table_list t, pragma_index_list(t.name) i
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1
      """;

  private static final String FOREIGN_KEYS =
      """
      SELECT 'key ' || t.name || ' (' || group_concat(k."from", ', ' ORDER BY k.seq) || ') to '
        || k."table" || ' (' || group_concat(ifnull(k."to", (
          SELECT c.name FROM pragma_table_info(k."table") c WHERE c.pk = k.seq + 1)), ', ' ORDER BY k.seq) || ') '
        || k.on_update || ' ' || k.on_delete AS line
      FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
      WHERE t.schema = 'main' GROUP BY t.name, k.id ORDER BY 1
      """;

  /** What is made by one statement that nothing edits is kept as it is written. */
  private static final String TEXTS =
      """
      SELECT s.type AS type, s.name AS name, s.sql AS sql FROM sqlite_schema s
      WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1, 2
      """;

  private PragmaDump() {}

  static List<String> of(Session session) {
    Stream<String> facts =
        Stream.of(TABLES, COLUMNS, INDEXES, FOREIGN_KEYS)
            .flatMap(sql -> session.query(sql).stream())
            .map((Row row) -> row.text("line"));
    Stream<String> texts = session.query(TEXTS).stream().flatMap(PragmaDump::text);
    return Stream.concat(facts, texts).toList();
  }

  private static Stream<String> text(Row row) {
    SqlWitness text = SqlWitness.of(row.text("sql"));
    String name = row.text("name");
    return switch (row.text("type")) {
      case "table" ->
          text.has(1, "virtual")
              ? Stream.of("virtual " + name + " " + text.text())
              : TableTextDump.of(name, row.text("sql"));
      case "index" -> Stream.of("index " + name + " " + index(text));
      default ->
          Stream.of(row.text("type") + " " + name + " " + text.text().replace(" for each row", ""));
    };
  }

  /** Without collations, of which a pragma tells: some are said, and go without saying. */
  private static String index(SqlWitness text) {
    String parts =
        text.inParentheses().stream()
            .map(SqlWitness::bare)
            .map(part -> part.replaceAll(" collate \\w+(?= desc$|$)", ""))
            .collect(Collectors.joining(", "));
    int where = text.tokens().indexOf("where");
    return parts + (where < 0 ? "" : " " + text.from(where, text.tokens().size()).text());
  }
}
