package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.IndexPart.ColumnKey;
import dev.okra.domain.relational.IndexPart.ExpressionKey;
import dev.okra.domain.relational.PrimaryKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the indexes of one table. */
final class IndexReader {
  private static final String PRIMARY = "PRIMARY";

  private final Catalog catalog;
  private final Map<String, List<Row>> byName;
  private final Supplier<Map<String, String>> parsers;

  /**
   * A reader.
   *
   * @param parsers of the table's full-text indexes, by name; asked for where there is such an
   *     index
   */
  IndexReader(Catalog catalog, List<Row> rows, Supplier<Map<String, String>> parsers) {
    this.catalog = catalog;
    this.parsers = parsers;
    this.byName = Queries.by("name", rows);
  }

  @Nullable PrimaryKey primaryKey() {
    List<Row> rows = byName.get(PRIMARY);
    if (rows == null) {
      return null;
    }
    return new PrimaryKey(
        null,
        parts(rows, null),
        List.of(),
        Deferrability.NOT_DEFERRABLE,
        comment(rows.get(0))
            .map(c -> Attributes.of(IndexAttributes.COMMENT, c))
            .orElse(Attributes.NONE));
  }

  List<Index> indexes() {
    return byName.entrySet().stream()
        .filter(e -> !e.getKey().equals(PRIMARY))
        .map(e -> index(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Index::name))
        .toList();
  }

  private Index index(String name, List<Row> rows) {
    Row first = rows.get(0);
    String type = first.text("method");
    String method = type.equals("BTREE") ? null : type.toLowerCase(Locale.ROOT);
    return new Index(
        name,
        parts(rows, method),
        !first.flag("repeats"),
        method,
        List.of(),
        null,
        true,
        true,
        comment(first).orElse(null),
        attributes(name, first));
  }

  private static Optional<String> comment(Row row) {
    return row.optionalText("comment").filter(c -> !c.isEmpty());
  }

  private Attributes attributes(String name, Row row) {
    Attributes attributes =
        row.flag("invisible") ? Attributes.of(IndexAttributes.INVISIBLE, "true") : Attributes.NONE;
    String parser = row.text("method").equals("FULLTEXT") ? parsers.get().get(name) : null;
    return parser == null ? attributes : attributes.with(IndexAttributes.PARSER, parser);
  }

  private List<IndexPart> parts(List<Row> rows, @Nullable String method) {
    // A spatial index reports 32 bytes of each value, which nobody asked for.
    boolean prefixes = !"spatial".equals(method);
    return rows.stream().map(r -> part(r, prefixes)).toList();
  }

  private IndexPart part(Row row, boolean prefixes) {
    Optional<Long> prefix = row.optionalNumber("prefix");
    return new IndexPart(
        key(row),
        row.optionalText("direction").filter("D"::equals).isPresent(),
        null,
        null,
        null,
        prefixes && prefix.isPresent() ? Math.toIntExact(prefix.get()) : null);
  }

  private IndexPart.Key key(Row row) {
    Optional<String> expression = row.optionalText("expression");
    return expression.isPresent()
        ? new ExpressionKey(catalog.expression(expression.get()))
        : new ColumnKey(row.text("column_name"));
  }
}
