package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.SqlType;
import dev.okra.postgres.type.TypeParser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types of columns, and the types that a database defines. */
final class TypeReader {
  private final Place place;

  TypeReader(Place place) {
    this.place = place;
  }

  /** The type in the columns {@code is_array} and {@code type_…}. */
  SqlType type(Row row) {
    SqlType element = element(row);
    return row.flag("is_array") ? new SqlType.ArrayOf(element) : element;
  }

  private SqlType element(Row row) {
    String text = row.text("type_text");
    if (row.text("type_schema").equals("pg_catalog")) {
      return TypeParser.parseOwn(text);
    }
    // A type of an extension with arguments, such as vector(3).
    return text.equals(row.text("type_plain"))
        ? new SqlType.UserDefined(place.name(row.text("type_schema"), row.text("type_name")))
        : new SqlType.Unknown(text);
  }

  /** The collation in the columns {@code collation…}, or null for the default. */
  @Nullable String collation(Row row) {
    return row.optionalText("collation").map(name -> CollationNames.of(row, name)).orElse(null);
  }

  List<EnumType> enums(CatalogQueries queries) {
    return queries.rows("enums").stream()
        .map(
            row ->
                new EnumType(
                    place.name(row), row.texts("labels"), row.optionalText("comment").orElse(null)))
        .toList();
  }

  List<Domain> domains(CatalogQueries queries) {
    List<Row> rows = queries.rows("domains");
    Map<Long, List<Check>> checks =
        queries.rows("domain_checks").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.number("oid"),
                    Collectors.mapping(TypeReader::check, Collectors.toList())));
    return rows.stream()
        .map(row -> domain(row, checks.getOrDefault(row.number("oid"), List.of())))
        .toList();
  }

  private static Check check(Row row) {
    return new Check(
        row.text("name"),
        Expressions.bare(row.text("expression")),
        row.flag("validated"),
        true,
        false,
        new Settings().set("comment", row.optionalText("comment")).attributes());
  }

  private Domain domain(Row row, List<Check> checks) {
    return new Domain(
        place.name(row),
        type(row),
        row.flag("nullable"),
        row.optionalText("default_value").map(Expression::new).orElse(null),
        collation(row),
        checks,
        row.optionalText("comment").orElse(null));
  }
}
