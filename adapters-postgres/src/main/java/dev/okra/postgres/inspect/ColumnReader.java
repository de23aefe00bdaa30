package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns of tables. */
final class ColumnReader {
  private final TypeReader types;

  ColumnReader(TypeReader types) {
    this.types = types;
  }

  /** From the tables' object ids to their columns, in order. */
  Map<Long, List<Column>> byTable(CatalogQueries queries) {
    return queries.rows("columns").stream()
        .collect(
            Collectors.groupingBy(
                row -> row.number("table_oid"),
                Collectors.mapping(this::column, Collectors.toList())));
  }

  private Column column(Row row) {
    boolean generated = !row.text("generated").isEmpty();
    Expression expression = row.optionalText("expression").map(Expression::new).orElse(null);
    return new Column(
        row.text("name"),
        types.type(row),
        row.flag("nullable"),
        generated ? null : expression,
        identity(row),
        generated && expression != null ? rule(row, expression) : null,
        null,
        types.collation(row),
        row.optionalText("comment").orElse(null),
        attributes(row));
  }

  private static Column.Generated rule(Row row, Expression expression) {
    return new Column.Generated(
        Expressions.bare(expression.sql()), row.text("generated").equals("s"));
  }

  private static @Nullable Identity identity(Row row) {
    String kind = row.text("identity");
    if (kind.isEmpty() || row.optionalNumber("identity_start").isEmpty()) {
      return null;
    }
    return new Identity(
        kind.equals("a") ? Identity.Kind.ALWAYS : Identity.Kind.BY_DEFAULT,
        row.number("identity_start"),
        row.number("identity_increment"));
  }

  private static Attributes attributes(Row row) {
    return new Settings()
        .options(row, "options")
        .set("storage", row.optionalText("storage").map(ColumnReader::storage))
        .set(
            "compression", row.optionalText("compression").map(c -> c.equals("l") ? "lz4" : "pglz"))
        .set("statistics", row.optionalText("statistics"))
        .set("identity_minimum", row.optionalText("identity_minimum"))
        .set("identity_maximum", row.optionalText("identity_maximum"))
        .set("identity_cache", row.optionalText("identity_cache"))
        .set("identity_cycle", row.flag("identity_cycle"), "true")
        .set("inherited", row.optionalText("inherited"))
        .set("local", row.flag("local"), "true")
        .set("not_null", isTrue(row, "own_not_null"), "own")
        .set("not_null_validated", isTrue(row, "unchecked_not_null"), "false")
        .set("not_null_name", row.optionalText("not_null_name"))
        .set("not_null_no_inherit", row.flag("not_null_no_inherit"), "true")
        .attributes();
  }

  private static boolean isTrue(Row row, String column) {
    return row.optionalText(column).isPresent() && row.flag(column);
  }

  private static String storage(String letter) {
    return switch (letter) {
      case "p" -> "plain";
      case "e" -> "external";
      case "m" -> "main";
      default -> "extended";
    };
  }
}
