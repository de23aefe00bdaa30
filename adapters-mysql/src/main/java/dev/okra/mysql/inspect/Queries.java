package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the queries of this package, each a resource beside it. */
final class Queries {
  private final Session session;
  private final Catalog catalog;

  Queries(Session session, Catalog catalog) {
    this.session = session;
    this.catalog = catalog;
  }

  /** The rows of a query that all servers share. */
  List<Row> shared(String name) {
    return session.query(text(name + ".sql"));
  }

  /** The rows of a query that each product has its own of. */
  List<Row> own(String name) {
    return session.query(text(name + "-" + catalog.suffix() + ".sql"));
  }

  /** Rows by the value of a column, in their order. */
  static Map<String, List<Row>> by(String column, List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(r -> groups.computeIfAbsent(r.text(column), key -> new ArrayList<>()).add(r));
    return groups;
  }

  private static String text(String resource) {
    try (InputStream stream = Queries.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
