package dev.okra.migration.directory;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ViewDefinition;
import java.util.List;

/** A schema without its hints of renames, which say nothing once every database has followed. */
final class SchemaWithoutHints {
  private SchemaWithoutHints() {}

  static SchemaDefinition of(SchemaDefinition schema) {
    return new SchemaDefinition(
        schema.models().stream().map(SchemaWithoutHints::model).toList(),
        schema.enums().stream().map(SchemaWithoutHints::enumeration).toList(),
        schema.types(),
        schema.views().stream().map(SchemaWithoutHints::view).toList());
  }

  private static Model model(Model model) {
    return new Model(
        model.name(),
        model.namespace(),
        model.table(),
        model.schema(),
        model.fields().stream().map(SchemaWithoutHints::field).toList(),
        model.primaryKey(),
        model.indexes(),
        model.checks(),
        model.documentation(),
        List.of());
  }

  private static Field field(Field field) {
    return field.match(
        v ->
            new ValueField(
                v.name(),
                v.type(),
                v.storage(),
                v.rules(),
                v.sensitive(),
                v.documentation(),
                List.of()),
        r ->
            new RelationField(
                r.name(),
                r.target(),
                r.multiplicity(),
                r.relation(),
                r.documentation(),
                List.of()));
  }

  private static EnumDefinition enumeration(EnumDefinition definition) {
    List<EnumValue> values =
        definition.values().stream()
            .map(v -> new EnumValue(v.name(), v.wireName(), v.documentation(), List.of()))
            .toList();
    return new EnumDefinition(
        definition.name(),
        definition.namespace(),
        definition.typeName(),
        definition.schema(),
        values,
        definition.open(),
        definition.documentation(),
        List.of());
  }

  private static ViewDefinition view(ViewDefinition view) {
    return new ViewDefinition(
        view.name(),
        view.namespace(),
        view.viewName(),
        view.schema(),
        view.query(),
        view.materialized(),
        view.fields(),
        view.documentation(),
        List.of());
  }
}
