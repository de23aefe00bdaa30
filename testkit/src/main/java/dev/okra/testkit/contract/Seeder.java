package dev.okra.testkit.contract;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlWriter;
import dev.okra.domain.port.TypeMapping;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts rows with a value in every column into every table of a schema. */
final class Seeder {
  /** How many rows each table gets. */
  static final int ROWS = 3;

  private final SchemaDefinition schema;
  private final TypeMapping types;
  private final SqlWriter writer;

  Seeder(SchemaDefinition schema, TypeMapping types, SqlWriter writer) {
    this.schema = schema;
    this.types = types;
    this.writer = writer;
  }

  /** Fills the tables of the models that are given; those that they refer to come first. */
  void fill(Session session, Set<String> models) {
    for (Model model : ordered()) {
      if (models.contains(model.name())) {
        for (int row = 1; row <= ROWS; row++) {
          session.execute(insert(model, row));
        }
      }
    }
  }

  private List<Model> ordered() {
    Set<Model> ordered = new LinkedHashSet<>();
    Set<Model> visiting = new LinkedHashSet<>();
    schema.models().forEach(m -> visit(m, visiting, ordered));
    return List.copyOf(ordered);
  }

  private void visit(Model model, Set<Model> visiting, Set<Model> ordered) {
    if (!visiting.add(model)) {
      return;
    }
    model
        .relationFields()
        .filter(RelationField::ownsForeignKey)
        .filter(r -> isRequired(model, r))
        .flatMap(r -> schema.model(r.target()).stream())
        .forEach(m -> visit(m, visiting, ordered));
    ordered.add(model);
  }

  private static boolean isRequired(Model model, RelationField relation) {
    return relation.relation().fields().stream()
        .flatMap(f -> model.valueField(f).stream())
        .anyMatch(f -> f.type().required());
  }

  private String insert(Model model, int row) {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    model
        .valueFields()
        .filter(f -> f.storage().computed() == null)
        .forEach(
            f ->
                literal(model, f, row)
                    .ifPresent(
                        sql -> {
                          columns.add(writer.identifier(f.column()));
                          values.add(sql);
                        }));
    return "INSERT INTO "
        + writer.identifier(model.table())
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + String.join(", ", values)
        + ")";
  }

  /** The value as SQL; empty for an optional foreign key, whose row may not be there yet. */
  private Optional<String> literal(Model model, ValueField field, int row) {
    Optional<RelationField> relation =
        model
            .relationFields()
            .filter(r -> r.relation().fields().contains(field.name()))
            .findFirst();
    if (relation.isPresent()) {
      return field.type().required()
          ? Optional.of(reference(relation.get(), field, row))
          : Optional.empty();
    }
    if (field.rules().defaultValue() == DefaultValue.Generated.AUTOINCREMENT) {
      return Optional.of(Integer.toString(row));
    }
    return Optional.of(sql(field, row));
  }

  private String reference(RelationField relation, ValueField field, int row) {
    int position = relation.relation().fields().indexOf(field.name());
    String referenced = relation.relation().references().get(position);
    Model target = schema.model(relation.target()).orElseThrow();
    ValueField targetField = target.valueField(referenced).orElseThrow();
    return literal(target, targetField, row).orElseThrow();
  }

  private String sql(ValueField field, int row) {
    EnumDefinition enumeration =
        field.type().type() instanceof ValueType.EnumType e
            ? schema.enumDefinition(e.name()).orElseThrow()
            : null;
    MappedValue value =
        new MappedValue(
            field.type(),
            field.rules(),
            enumeration,
            enumeration == null ? null : ObjectName.of(enumeration.typeName()),
            false);
    DefaultValue literal = new DefaultValue.Literal(SampleValues.of(field, enumeration, row));
    return types.defaultExpression(value, literal).sql();
  }
}
