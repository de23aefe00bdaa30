package dev.okra.domain.relational;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a database holds, apart from its rows. Build one from {@link #EMPTY} and the
 * {@code with…} methods.
 *
 * @param schemas schemas other than the connection's default one
 * @param extensions extensions (PostgreSQL)
 * @param enums enum types (PostgreSQL)
 * @param domains domains (PostgreSQL)
 * @param sequences sequences that stand for themselves (PostgreSQL, MariaDB)
 * @param tables tables, with their columns, constraints and indexes
 * @param views views and materialised views
 * @param routines functions and procedures
 * @param triggers triggers
 * @param others objects of kinds without a record of their own
 */
public record DatabaseSchema(
    List<NamedSchema> schemas,
    List<Extension> extensions,
    List<EnumType> enums,
    List<Domain> domains,
    List<Sequence> sequences,
    List<Table> tables,
    List<View> views,
    List<Routine> routines,
    List<Trigger> triggers,
    List<CustomObject> others) {

  /** A database with nothing in it. */
  public static final DatabaseSchema EMPTY =
      new DatabaseSchema(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of());

  public DatabaseSchema {
    schemas = List.copyOf(schemas);
    extensions = List.copyOf(extensions);
    enums = List.copyOf(enums);
    domains = List.copyOf(domains);
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
    views = List.copyOf(views);
    routines = List.copyOf(routines);
    triggers = List.copyOf(triggers);
    others = List.copyOf(others);
  }

  /** The names of the schemas that it knows, without the default one. */
  public List<String> schemaNames() {
    return schemas.stream().map(NamedSchema::name).map(ObjectName::name).toList();
  }

  /** The table with this name; searches the list, so not for use in loops over all tables. */
  public Optional<Table> table(ObjectName name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  public DatabaseSchema withSchemas(List<NamedSchema> value) {
    return new DatabaseSchema(
        value, extensions, enums, domains, sequences, tables, views, routines, triggers, others);
  }

  public DatabaseSchema withExtensions(List<Extension> value) {
    return new DatabaseSchema(
        schemas, value, enums, domains, sequences, tables, views, routines, triggers, others);
  }

  public DatabaseSchema withEnums(List<EnumType> value) {
    return new DatabaseSchema(
        schemas, extensions, value, domains, sequences, tables, views, routines, triggers, others);
  }

  public DatabaseSchema withDomains(List<Domain> value) {
    return new DatabaseSchema(
        schemas, extensions, enums, value, sequences, tables, views, routines, triggers, others);
  }

  public DatabaseSchema withSequences(List<Sequence> value) {
    return new DatabaseSchema(
        schemas, extensions, enums, domains, value, tables, views, routines, triggers, others);
  }

  public DatabaseSchema withTables(List<Table> value) {
    return new DatabaseSchema(
        schemas, extensions, enums, domains, sequences, value, views, routines, triggers, others);
  }

  public DatabaseSchema withViews(List<View> value) {
    return new DatabaseSchema(
        schemas, extensions, enums, domains, sequences, tables, value, routines, triggers, others);
  }

  public DatabaseSchema withRoutines(List<Routine> value) {
    return new DatabaseSchema(
        schemas, extensions, enums, domains, sequences, tables, views, value, triggers, others);
  }

  public DatabaseSchema withTriggers(List<Trigger> value) {
    return new DatabaseSchema(
        schemas, extensions, enums, domains, sequences, tables, views, routines, value, others);
  }

  public DatabaseSchema withOthers(List<CustomObject> value) {
    return new DatabaseSchema(
        schemas, extensions, enums, domains, sequences, tables, views, routines, triggers, value);
  }
}
