package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the catalog queries, which are resources beside this class, for some schemas. */
final class CatalogQueries {
  private final Session session;
  private final String schemas;

  CatalogQueries(Session session, List<String> schemas) {
    this.session = session;
    this.schemas =
        schemas.stream()
            .map(s -> '"' + s.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .collect(Collectors.joining(",", "{", "}"));
  }

  /** All rows of the query {@code name.sql}. */
  List<Row> rows(String name) {
    return session.query(text(name), schemas);
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
