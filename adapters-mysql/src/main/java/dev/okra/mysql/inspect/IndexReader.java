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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the indexes of one table. */
final class IndexReader {
  private static final String PRIMARY = "PRIMARY";
  private static final Map<String, Pattern> SHOWN =
      Map.of(
          IndexAttributes.KEY_BLOCK_SIZE, Pattern.compile(" KEY_BLOCK_SIZE=(\\d+)"),
          IndexAttributes.WITHOUT_OVERLAPS, Pattern.compile(",(`[`·]*`) WITHOUT OVERLAPS"),
          IndexAttributes.ENGINE_ATTRIBUTE, Pattern.compile(" ENGINE_ATTRIBUTE ('['·]*')"),
          IndexAttributes.SECONDARY_ENGINE_ATTRIBUTE,
              Pattern.compile(" SECONDARY_ENGINE_ATTRIBUTE ('['·]*')"));

  private final Catalog catalog;
  private final Map<String, List<Row>> byName;
  private final ShownTable shown;
  private final boolean hashesUnlessTold;

  /**
   * A reader.
   *
   * @param hashesUnlessTold whether the engine is MEMORY
   */
  IndexReader(Catalog catalog, List<Row> rows, ShownTable shown, boolean hashesUnlessTold) {
    this.catalog = catalog;
    this.shown = shown;
    this.hashesUnlessTold = hashesUnlessTold;
    this.byName = Queries.by("name", rows);
  }

  @Nullable PrimaryKey primaryKey() {
    List<Row> rows = byName.get(PRIMARY);
    if (rows == null) {
      return null;
    }
    Attributes attributes = shown(PRIMARY);
    Optional<String> comment = comment(rows.get(0));
    if (comment.isPresent()) {
      attributes = attributes.with(IndexAttributes.COMMENT, comment.get());
    }
    if (hashesUnlessTold && rows.get(0).text("method").equals("BTREE")) {
      attributes = attributes.with(IndexAttributes.METHOD, "btree");
    }
    return new PrimaryKey(
        null, parts(PRIMARY, rows, null), List.of(), Deferrability.NOT_DEFERRABLE, attributes);
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
        parts(name, rows, method),
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
    Attributes attributes = shown(name);
    if (row.flag("invisible")) {
      attributes = attributes.with(IndexAttributes.INVISIBLE, "true");
    }
    Optional<String> parser =
        row.text("method").equals("FULLTEXT") ? shown.parser(name) : Optional.empty();
    return parser.isPresent() ? attributes.with(IndexAttributes.PARSER, parser.get()) : attributes;
  }

  /** What stands in SHOW CREATE TABLE alone. */
  private Attributes shown(String name) {
    return shown.key(name).addTo(Attributes.NONE, SHOWN);
  }

  private List<IndexPart> parts(String name, List<Row> rows, @Nullable String method) {
    // A spatial index reports 32 bytes of each value, which nobody asked for.
    boolean prefixes = !"spatial".equals(method);
    // A period is two columns at the end, of which the statement names neither.
    boolean period = shown.key(name).has(" WITHOUT OVERLAPS");
    return rows.subList(0, period ? rows.size() - 2 : rows.size()).stream()
        .map(r -> part(r, prefixes))
        .toList();
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
