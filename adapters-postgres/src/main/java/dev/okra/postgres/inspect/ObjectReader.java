package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.View;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Objects that are neither tables nor types nor triggers. */
final class ObjectReader {
  private static final SqlType BIGINT = SqlType.BuiltIn.of("bigint");

  private final Place place;

  ObjectReader(Place place) {
    this.place = place;
  }

  NamedSchema schema(Row row) {
    return new NamedSchema(
        ObjectName.of(row.text("name")), row.optionalText("comment").orElse(null));
  }

  Extension extension(Row row) {
    return new Extension(
        place.name(row),
        row.optionalText("version").orElse(null),
        new Settings()
            .set("comment", row.optionalText("comment"))
            .set("without_comment", row.flag("without_comment"), "true")
            .attributes());
  }

  Sequence sequence(Row row) {
    SqlType type = SqlType.BuiltIn.of(row.text("type"));
    return new Sequence(
        place.name(row),
        type.equals(BIGINT) ? null : type,
        row.number("start"),
        row.number("increment"),
        row.optionalNumber("minimum").orElse(null),
        row.optionalNumber("maximum").orElse(null),
        row.number("cache"),
        row.flag("cycles"),
        owner(row),
        row.optionalText("comment").orElse(null),
        new Settings().set("unlogged", row.flag("unlogged"), "true").attributes());
  }

  private @Nullable ColumnName owner(Row row) {
    return row.optionalText("owner_table")
        .map(
            table ->
                new ColumnName(
                    place.name(row.text("owner_schema"), table), row.text("owner_column")))
        .orElse(null);
  }

  View view(Row row, List<Index> indexes) {
    String query = row.text("query").strip();
    return new View(
        place.name(row),
        List.of(),
        new Expression(query.endsWith(";") ? query.substring(0, query.length() - 1) : query),
        row.flag("materialized"),
        indexes,
        dependencies(row),
        row.optionalText("comment").orElse(null),
        attributes(row));
  }

  private List<ObjectName> dependencies(Row row) {
    List<String> schemas = row.texts("dependency_schemas");
    List<String> names = row.texts("dependency_names");
    return IntStream.range(0, names.size())
        .mapToObj(i -> place.name(schemas.get(i), names.get(i)))
        .toList();
  }

  private static Attributes attributes(Row row) {
    return new Settings()
        .options(row, "options")
        .options(row, "column_properties")
        .set("access_method", row.optionalText("access_method"))
        .set("tablespace", row.optionalText("tablespace"))
        .attributes();
  }

  /** The server prints every routine with its schema; that of the default one is taken out. */
  Routine routine(Row row) {
    String definition = row.text("definition");
    String start = row.text("start");
    String qualified = start + row.text("qualifier");
    boolean bare = place.isDefault(row.text("schema")) && definition.startsWith(qualified);
    return new Routine(
        row.flag("is_procedure") ? Routine.Kind.PROCEDURE : Routine.Kind.FUNCTION,
        place.name(row),
        row.text("signature"),
        new Expression(bare ? start + definition.substring(qualified.length()) : definition),
        row.optionalText("comment").orElse(null));
  }

  CustomObject customObject(Row row) {
    return new CustomObject(
        row.text("kind"),
        place.name(row),
        row.text("identity"),
        new Expression(row.text("definition")),
        new Settings()
            .set("comment", row.optionalText("comment"))
            .set("enabled", row.optionalText("enabled"))
            .set("statistics", row.optionalText("statistics"))
            .options(row, "settings")
            .attributes());
  }

  /** One that belongs to no schema. */
  CustomObject databaseObject(Row row) {
    return new CustomObject(
        row.text("kind"),
        ObjectName.of(row.text("name")),
        row.text("identity"),
        new Expression(row.text("definition")),
        new Settings()
            .set("comment", row.optionalText("comment"))
            .set("enabled", row.optionalText("enabled"))
            .attributes());
  }
}
