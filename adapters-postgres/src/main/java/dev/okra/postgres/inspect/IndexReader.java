package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.IndexPart.ColumnKey;
import dev.okra.domain.relational.IndexPart.ExpressionKey;
import dev.okra.domain.relational.IndexPart.Nulls;
import dev.okra.postgres.type.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Indexes of tables and materialised views. */
final class IndexReader {

  private IndexReader() {}

  /** From the tables' object ids to their indexes, in the order in which they were made. */
  static Map<Long, List<Index>> byTable(CatalogQueries queries) {
    Map<Long, List<Row>> parts =
        queries.rows("index_parts").stream()
            .collect(Collectors.groupingBy(row -> row.number("oid")));
    return queries.rows("indexes").stream()
        .collect(
            Collectors.groupingBy(
                row -> row.number("table_oid"),
                Collectors.mapping(
                    row -> index(row, parts.getOrDefault(row.number("oid"), List.of())),
                    Collectors.toList())));
  }

  private static Index index(Row row, List<Row> parts) {
    return new Index(
        row.text("name"),
        parts.stream().filter(p -> !p.flag("included")).map(IndexReader::part).toList(),
        row.flag("is_unique"),
        row.optionalText("method").orElse(null),
        parts.stream().filter(p -> p.flag("included")).map(p -> p.text("column_name")).toList(),
        row.optionalText("predicate").map(Expressions::bare).orElse(null),
        !row.flag("nulls_equal"),
        row.flag("valid"),
        row.optionalText("comment").orElse(null),
        attributes(row));
  }

  private static Attributes attributes(Row row) {
    return new Settings()
        .options(row, "options")
        .set("tablespace", row.optionalText("tablespace"))
        .set("clustered", row.flag("clustered"), "true")
        .set("statistics", row.optionalText("statistics"))
        .attributes();
  }

  private static IndexPart part(Row row) {
    return new IndexPart(
        row.optionalText("column_name")
            .<IndexPart.Key>map(ColumnKey::new)
            .orElseGet(() -> new ExpressionKey(Expressions.bare(row.text("expression")))),
        row.flag("descending"),
        nulls(row),
        row.optionalText("collation").map(name -> CollationNames.of(row, name)).orElse(null),
        operatorClass(row),
        null);
  }

  private static @Nullable Nulls nulls(Row row) {
    boolean first = row.flag("nulls_first");
    if (first == row.flag("descending")) {
      return null;
    }
    return first ? Nulls.FIRST : Nulls.LAST;
  }

  /** As it stands in CREATE INDEX, with its options. */
  private static @Nullable String operatorClass(Row row) {
    if (row.optionalText("operator_class").isEmpty()) {
      return null;
    }
    String name = Names.identifier(row.text("operator_class"));
    String qualified =
        row.flag("operator_class_visible")
            ? name
            : Names.identifier(row.text("operator_class_schema")) + "." + name;
    List<String> options = row.texts("operator_class_options");
    return options.isEmpty() ? qualified : qualified + " (" + String.join(", ", options) + ")";
  }
}
