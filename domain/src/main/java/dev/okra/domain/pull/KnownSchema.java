package dev.okra.domain.pull;

import dev.okra.domain.change.Vocabulary;
import dev.okra.domain.logical.Definition;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ViewDefinition;
import dev.okra.domain.mapping.MappedSchema;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A schema that is there already, by the names of the database. A pull takes its names, and
 * whatever of it the database confirms.
 */
public final class KnownSchema {
  /** No schema. */
  public static final KnownSchema NONE =
      new KnownSchema(
          SchemaDefinition.EMPTY, Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of());

  private final SchemaDefinition definition;
  private final Map<ObjectName, Model> models = new HashMap<>();
  private final Map<ColumnName, ValueField> fields = new HashMap<>();
  private final Map<ObjectName, EnumDefinition> enums = new HashMap<>();
  private final Map<ObjectName, ViewDefinition> views = new HashMap<>();
  private final Map<ObjectName, Table> tables;
  private final Set<ObjectName> changedTables;
  private final Set<ColumnName> changedColumns;
  private final Set<ObjectName> changedViews;

  private KnownSchema(
      SchemaDefinition definition,
      Map<ObjectName, String> modelNames,
      Map<ObjectName, String> enumNames,
      Map<ObjectName, Table> tables,
      Set<ObjectName> changedTables,
      Set<ColumnName> changedColumns,
      Set<ObjectName> changedViews) {
    this.definition = definition;
    this.tables = Map.copyOf(tables);
    this.changedTables = Set.copyOf(changedTables);
    this.changedColumns = Set.copyOf(changedColumns);
    this.changedViews = Set.copyOf(changedViews);
    definition.views().forEach(v -> views.put(nameOf(v), v));
    Map<String, Model> byName = new HashMap<>();
    definition.models().forEach(m -> byName.put(m.name(), m));
    modelNames.forEach(
        (table, name) -> models.put(table, Objects.requireNonNull(byName.get(name))));
    Map<String, EnumDefinition> enumsByName = new HashMap<>();
    definition.enums().forEach(e -> enumsByName.put(e.name(), e));
    enumNames.forEach((t, name) -> enums.put(t, Objects.requireNonNull(enumsByName.get(name))));
  }

  /**
   * A schema.
   *
   * @param mapped what it is on the database
   * @param changedTables the tables that the database has otherwise, in whatever part
   * @param changedColumns the columns that the database has otherwise
   * @param changedViews the views that the database has otherwise
   */
  public static KnownSchema of(
      SchemaDefinition definition,
      MappedSchema mapped,
      Set<ObjectName> changedTables,
      Set<ColumnName> changedColumns,
      Set<ObjectName> changedViews) {
    Vocabulary words = mapped.vocabulary();
    Map<ObjectName, Table> tables = new HashMap<>();
    mapped.schema().tables().forEach(t -> tables.put(t.name(), t));
    KnownSchema known =
        new KnownSchema(
            definition,
            words.models(),
            words.enums(),
            tables,
            changedTables,
            changedColumns,
            changedViews);
    words
        .fields()
        .forEach(
            (column, field) ->
                Optional.ofNullable(known.models.get(column.table()))
                    .flatMap(m -> m.valueField(field))
                    .ifPresent(f -> known.fields.put(column, f)));
    return known;
  }

  /** The same, where the database has these columns otherwise as well. */
  public KnownSchema without(Set<ColumnName> columns) {
    Set<ColumnName> allColumns = new HashSet<>(changedColumns);
    allColumns.addAll(columns);
    Set<ObjectName> allTables = new HashSet<>(changedTables);
    columns.forEach(c -> allTables.add(c.table()));
    KnownSchema known =
        new KnownSchema(
            definition, Map.of(), Map.of(), tables, allTables, allColumns, changedViews);
    known.models.putAll(models);
    known.fields.putAll(fields);
    known.enums.putAll(enums);
    return known;
  }

  /** Every name that a definition has. */
  List<String> definitionNames() {
    return definition.definitions().map(Definition::name).toList();
  }

  SchemaDefinition definition() {
    return definition;
  }

  Optional<Model> model(ObjectName table) {
    return Optional.ofNullable(models.get(table));
  }

  /** Whether the table holds the pairs of a many-to-many relation that is known. */
  boolean isJoinTable(ObjectName table) {
    return tables.containsKey(table) && !models.containsKey(table);
  }

  /** Whether nothing of a known table differs. */
  boolean confirms(ObjectName table) {
    return tables.containsKey(table) && !changedTables.contains(table);
  }

  /** The field of a column, whatever the database says of it. */
  Optional<ValueField> field(ColumnName column) {
    return Optional.ofNullable(fields.get(column));
  }

  /** Whether a column is as its field says. */
  boolean confirms(ColumnName column) {
    return fields.containsKey(column) && !changedColumns.contains(column);
  }

  /** The view that goes by a name, whatever the database says of it. */
  Optional<ViewDefinition> view(ObjectName name) {
    return Optional.ofNullable(views.get(name));
  }

  /** Whether a view is as its definition says. */
  boolean confirmsView(ObjectName name) {
    return !changedViews.contains(name);
  }

  private static ObjectName nameOf(ViewDefinition view) {
    String schema = view.schema();
    return new ObjectName(schema == null ? "" : schema, view.viewName());
  }

  /** The enum of a type that the database has. */
  Optional<EnumDefinition> enumeration(EnumType type) {
    return Optional.ofNullable(enums.get(type.name()));
  }

  /** The enums without a type of their own that hold exactly these values. */
  Optional<EnumDefinition> enumeration(List<String> values) {
    return definition.enums().stream()
        .filter(e -> e.values().stream().map(v -> v.wireName()).toList().equals(values))
        .findFirst();
  }

  /** The relation fields of a known model. */
  List<RelationField> relations(ObjectName table) {
    return model(table).stream()
        .flatMap(m -> m.fields().stream())
        .filter(RelationField.class::isInstance)
        .map((Field f) -> (RelationField) f)
        .toList();
  }
}
