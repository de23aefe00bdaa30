package dev.okra.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What SQLite itself says of a database. */
final class SqliteDump {
  private static final String OBJECTS =
      """
      SELECT sql FROM sqlite_schema s
      WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
        AND NOT EXISTS (
          SELECT 1 FROM pragma_table_list t WHERE t.name = s.name AND t.type = 'shadow')
      ORDER BY type IN ('index', 'trigger', 'view'), rowid
      """;

  private static final String TABLES =
      """
      SELECT 'table ' || name || ' ' || type || ' wr=' || wr || ' strict=' || strict
      FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
      """;

  /** The number of a row is there whether or not its column says so. */
  private static final String COLUMNS =
      """
      SELECT 'column ' || t.name || '.' || c.name || ' ' || upper(c.type) || ' notnull='
        || (c."notnull" OR (c.pk = 1 AND upper(c.type) = 'INTEGER'))
        || ' pk=' || c.pk || ' hidden=' || c.hidden || ' default=' || ifnull(c.dflt_value, 'none')
      FROM pragma_table_list t, pragma_table_xinfo(t.name) c
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~'
      """;

  /** The names of keys' indexes depend on how a table was made. */
  private static final String INDEXES =
      """
      SELECT 'index ' || t.name || ' ' || CASE i.origin WHEN 'c' THEN i.name ELSE i.origin END
        || ' unique=' || i."unique" || ' partial=' || i.partial || ' ' || (
          SELECT group_concat(ifnull(x.name, 'expression') || ' ' || x."desc" || ' ' || x.coll)
          FROM pragma_index_xinfo(i.name) x WHERE x.key)
      FROM pragma_table_list t, pragma_index_list(t.name) i WHERE t.schema = 'main'
      """;

  private static final String FOREIGN_KEYS =
      """
      SELECT 'key ' || t.name || ' ' || k."from" || ' ' || k.seq || ' ' || k."table" || ' '
        || ifnull(k."to", 'its key') || ' ' || k.on_update || ' ' || k.on_delete
      FROM pragma_table_list t, pragma_foreign_key_list(t.name) k WHERE t.schema = 'main'
      """;

  private static final String TEXTS =
      """
      SELECT type || ' ' || sql FROM sqlite_schema
      WHERE type IN ('index', 'view', 'trigger') AND sql IS NOT NULL
      """;

  private SqliteDump() {}

  /** What {@code sqlite3 FILE '.dump'} writes of a database without rows. */
  static Optional<String> of(Path file) {
    StringBuilder text = new StringBuilder("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n");
    rows(file, OBJECTS).forEach(sql -> text.append(sql).append(";\n"));
    return Optional.of(text.append("COMMIT;\n").toString());
  }

  /** What the pragmas say, and the texts of what they do not tell of; sorted. */
  static List<String> facts(Path file) {
    List<String> facts = new ArrayList<>();
    for (String query : List.of(TABLES, COLUMNS, INDEXES, FOREIGN_KEYS, TEXTS)) {
      rows(file, query).forEach(fact -> facts.add(fact.replaceAll("[\\s\"]+", " ")));
    }
    return facts.stream().sorted().toList();
  }

  private static List<String> rows(Path file, String query) {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
