package dev.okra.domain.mapping;

import dev.okra.domain.change.Vocabulary;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.TypeMapping;
import dev.okra.domain.port.TypeMapping.UpdateTime;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Maps a valid schema to what one database is to hold. A mapper may be used many times. */
public final class SchemaMapper {
  private final String dialect;
  private final TypeMapping types;
  private final Capabilities capabilities;
  private final Map<Scalar, String> scalarOverrides;

  /** Maps for a dialect with the given capabilities. */
  public SchemaMapper(Dialect dialect, Capabilities capabilities) {
    this(dialect, capabilities, Map.of());
  }

  /**
   * Maps for a dialect.
   *
   * @param dialect the kind of database
   * @param capabilities what this one can do
   * @param scalarOverrides types as written that replace those of scalars everywhere
   */
  public SchemaMapper(
      Dialect dialect, Capabilities capabilities, Map<Scalar, String> scalarOverrides) {
    this.dialect = dialect.id();
    this.types = dialect.types(capabilities);
    this.capabilities = capabilities;
    this.scalarOverrides = Map.copyOf(scalarOverrides);
  }

  /** The schema as the database is to hold it. */
  public MappedSchema map(SchemaDefinition definition) {
    MappingContext context =
        new MappingContext(dialect, types, capabilities, scalarOverrides, definition);
    ColumnMapper columns = new ColumnMapper(context);
    JoinTableMapper joins = new JoinTableMapper(context, columns);
    List<Table> tables = tables(context, columns);
    tables.addAll(joins.tables());
    List<UpdateTime> updateTimes = updateTimes(context, columns);
    DatabaseSchema schema =
        DatabaseSchema.EMPTY
            .withEnums(enums(context))
            .withTables(tables)
            .withViews(new ViewMapper(context).views())
            .withRoutines(routines(updateTimes))
            .withTriggers(triggers(updateTimes));
    schema = schema.withSchemas(schemas(schema));
    new NameCollisions(context).check(schema);
    return new MappedSchema(
        schema,
        vocabulary(context, columns),
        new HintMapper(context, columns).hints(joins.hints()),
        context.diagnostics());
  }

  private static List<Table> tables(MappingContext context, ColumnMapper columns) {
    List<Table> tables = new ArrayList<>();
    for (Model model : context.definition.models()) {
      tables.add(table(context, columns, model));
    }
    return tables;
  }

  private static Table table(MappingContext context, ColumnMapper columns, Model model) {
    ObjectName name = context.tableOf(model);
    String keyName =
        context.can(Capability.NAMED_PRIMARY_KEYS) ? context.names.primaryKey(name.name()) : null;
    String description = model.documentation().description();
    return Table.of(name, model.valueFields().map(f -> columns.column(model, f, name)).toList())
        .withPrimaryKey(PrimaryKey.of(keyName, columns.columnNames(model, model.primaryKey())))
        .withForeignKeys(new RelationMapper(context, columns).foreignKeys(model, name))
        .withChecks(new CheckMapper(context, columns).checks(model, name))
        .withIndexes(new IndexMapper(context, columns).indexes(model, name))
        .withComment(context.can(Capability.COMMENTS) ? description : null);
  }

  private static List<EnumType> enums(MappingContext context) {
    if (!context.can(Capability.ENUM_TYPES)) {
      return List.of();
    }
    return context.definition.enums().stream().map(e -> enumType(context, e)).toList();
  }

  private static EnumType enumType(MappingContext context, EnumDefinition definition) {
    return new EnumType(
        context.typeOf(definition),
        definition.wireNames(),
        definition.documentation().description());
  }

  private static List<UpdateTime> updateTimes(MappingContext context, ColumnMapper columns) {
    List<UpdateTime> result = new ArrayList<>();
    for (Model model : context.definition.models()) {
      model
          .valueFields()
          .filter(f -> f.rules().updatedAt())
          .forEach(f -> result.add(updateTime(context, columns, model, f)));
    }
    return result;
  }

  private static UpdateTime updateTime(
      MappingContext context, ColumnMapper columns, Model model, ValueField field) {
    return context.types.updateTime(
        context.tableOf(model),
        columns.columnName(model, field),
        columns.value(field, columns.keyed(model, field)));
  }

  private static List<Routine> routines(List<UpdateTime> updateTimes) {
    Set<Routine> routines = new LinkedHashSet<>();
    updateTimes.forEach(u -> routines.addAll(u.routines()));
    return List.copyOf(routines);
  }

  private static List<Trigger> triggers(List<UpdateTime> updateTimes) {
    return updateTimes.stream().flatMap(u -> u.triggers().stream()).toList();
  }

  private static List<NamedSchema> schemas(DatabaseSchema schema) {
    Set<String> names = new TreeSet<>();
    Stream.of(
            schema.tables().stream().map(Table::name),
            schema.enums().stream().map(EnumType::name),
            schema.views().stream().map(v -> v.name()))
        .flatMap(s -> s)
        .map(ObjectName::schema)
        .filter(s -> !s.isEmpty())
        .forEach(names::add);
    return names.stream().map(n -> new NamedSchema(ObjectName.of(n), null)).toList();
  }

  private static Vocabulary vocabulary(MappingContext context, ColumnMapper columns) {
    Map<ObjectName, String> models = new HashMap<>();
    Map<ColumnName, String> fields = new HashMap<>();
    Map<ObjectName, String> enums = new HashMap<>();
    for (Model model : context.definition.models()) {
      ObjectName table = context.tableOf(model);
      models.put(table, model.name());
      model
          .valueFields()
          .forEach(f -> fields.put(new ColumnName(table, columns.columnName(model, f)), f.name()));
    }
    context.definition.enums().forEach(e -> enums.put(context.typeOf(e), e.name()));
    return new Vocabulary(models, fields, enums);
  }
}
