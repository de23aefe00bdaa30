package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs the catalog queries, which are resources beside this class, for some schemas. Most of what
 * they cost a server is making their plans; so what the database has none of is not asked for, and
 * the server is told to join in the order that is written rather than to try all others.
 */
final class CatalogQueries {
  /** Queries that may be left out, each with the column of {@code present.sql} that says so. */
  private static final Map<String, String> OPTIONAL =
      Map.ofEntries(
          Map.entry("triggers", "triggers"),
          Map.entry("enums", "enums"),
          Map.entry("domains", "domains"),
          Map.entry("domain_checks", "domains"),
          Map.entry("views", "views"),
          Map.entry("view_columns", "views"),
          Map.entry("routines", "routines"),
          Map.entry("sequences", "sequences"),
          Map.entry("database_objects", "database_objects"),
          Map.entry("publications", "publications"),
          Map.entry("publications_14", "publications"));

  /** The kinds of {@code objects.sql}. */
  private static final List<String> OBJECTS =
      List.of(
          "collations",
          "composite_types",
          "range_types",
          "aggregates",
          "operators",
          "operator_families",
          "operator_classes",
          "statistics",
          "text_search_dictionaries",
          "text_search_configurations",
          "conversions",
          "rules",
          "policies");

  private final Session session;
  private final String schemas;
  private final Row present;

  private CatalogQueries(Session session, List<String> schemas, Row present) {
    this.session = session;
    this.present = present;
    this.schemas =
        schemas.stream()
            .map(s -> '"' + s.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .collect(Collectors.joining(",", "{", "}"));
  }

  /** Reads something inside the open transaction of a session. */
  static <T> T read(Session session, List<String> schemas, Function<CatalogQueries, T> reading) {
    Row present = session.query(text("present")).get(0);
    joinsToReorder(session, "1");
    T result = reading.apply(new CatalogQueries(session, schemas, present));
    // Where the reading fails, so does the transaction, and the setting goes with it.
    joinsToReorder(session, present.text("join_collapse_limit"));
    return result;
  }

  private static void joinsToReorder(Session session, String limit) {
    session.query("SELECT set_config('join_collapse_limit', ?, true)", limit);
  }

  /** All rows of the query {@code name.sql}. */
  List<Row> rows(String name) {
    String kind = OPTIONAL.get(name);
    return kind != null && !present.flag(kind) ? List.of() : session.query(text(name), schemas);
  }

  /** All rows of {@code objects.sql}. */
  List<Row> objects() {
    String branches =
        OBJECTS.stream()
            .filter(present::flag)
            .map(name -> text("objects/" + name))
            .collect(Collectors.joining("UNION ALL\n"));
    return branches.isEmpty()
        ? List.of()
        : session.query(text("objects").replace("%s)", branches + ")"), schemas);
  }

  /** The name of the query for publications, which older servers keep less of. */
  String publications() {
    return session.capabilities().server().atLeast(15, 0, 0) ? "publications" : "publications_14";
  }

  /** The text of the query {@code name.sql}. */
  static String text(String name) {
    try (InputStream stream = CatalogQueries.class.getResourceAsStream(name + ".sql")) {
      if (stream == null) {
        throw new IllegalArgumentException("no query " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
