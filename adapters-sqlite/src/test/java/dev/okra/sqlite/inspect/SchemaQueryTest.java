package dev.okra.sqlite.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Session;
import dev.okra.jdbc.session.QueryText;
import dev.okra.sqlite.execute.SqliteConnector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cost of reading a schema grows with it, not with its square. */
class SchemaQueryTest {
  private static final DatabaseUrl IN_MEMORY = DatabaseUrl.parse("sqlite::memory:");

  @Test
  void listsTheTablesOnceAndFindsThemByName() {
    assertThat(steps())
        .filteredOn(s -> s.contains("pragma_table_list"))
        .singleElement()
        .asString()
        .startsWith("SCAN");
    assertThat(steps())
        .anyMatch(s -> s.startsWith("SEARCH l USING AUTOMATIC COVERING INDEX (name=?)"));
  }

  /** How SQLite answers the query, step by step. */
  private static List<String> steps() {
    String query = QueryText.load(SqliteInspector.class, "schema.sql");
    try (Session memory = SqliteConnector.connect(IN_MEMORY)) {
      return memory.query("EXPLAIN QUERY PLAN " + query).stream()
          .map(row -> row.text("detail"))
          .toList();
    }
  }
}
