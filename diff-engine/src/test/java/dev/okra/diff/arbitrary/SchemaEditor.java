package dev.okra.diff.arbitrary;

import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Edits a schema as its authors would: first things are renamed, along chains and in circles, then
 * others are added, dropped and changed.
 */
final class SchemaEditor {
  private final Dice dice;
  private final SchemaTraits traits;
  private final SchemaGenerator generator;
  private final DatabaseSchema current;
  private DatabaseSchema schema;

  SchemaEditor(Random random, SchemaTraits traits, DatabaseSchema current) {
    this.dice = new Dice(random);
    this.traits = traits;
    this.generator = new SchemaGenerator(random, traits);
    this.current = current;
    this.schema = current;
  }

  SchemaPair edited(int edits) {
    Renaming renaming =
        edits > 2 ? renaming() : new Renaming(Map.of(), Map.of(), Map.of(), Map.of());
    schema = renaming.apply(schema);
    for (int i = 0; i < edits; i++) {
      edit();
    }
    if (dice.onceIn(2)) {
      schema = schema.withTables(schema.tables().stream().map(ConventionalNames::given).toList());
    }
    DatabaseSchema desired = Fitting.fitted(schema, traits.types().get(0));
    Renames renames = new RenameList(current, desired, renaming).renames();
    return new SchemaPair(current, desired, renames);
  }

  private Renaming renaming() {
    Map<ObjectName, Map<String, String>> columns = new HashMap<>();
    for (Table table : schema.tables()) {
      List<String> names =
          table.columns().stream().map(c -> c.name()).filter(n -> !n.equals("id")).toList();
      if (dice.onceIn(2) && !names.isEmpty()) {
        columns.put(table.name(), shuffledNames(names, Names.COLUMNS));
      }
    }
    Map<ObjectName, Map<String, String>> values = new HashMap<>();
    for (EnumType type : schema.enums()) {
      if (dice.onceIn(2)) {
        values.put(type.name(), shuffledNames(type.values(), Names.VALUES));
      }
    }
    return new Renaming(
        objectNames(schema.tables().stream().map(Table::name).toList(), Names.TABLES),
        columns,
        objectNames(schema.enums().stream().map(EnumType::name).toList(), Names.ENUMS),
        values);
  }

  private Map<ObjectName, ObjectName> objectNames(List<ObjectName> present, List<String> pool) {
    Map<String, String> names =
        shuffledNames(present.stream().map(ObjectName::name).toList(), pool);
    Map<ObjectName, ObjectName> renames = new HashMap<>();
    for (ObjectName name : present) {
      String after = names.getOrDefault(name.name(), name.name());
      if (!after.equals(name.name())) {
        renames.put(name, name.withName(after));
      }
    }
    return renames;
  }

  /** Some names become others of the pool, or change places. */
  private Map<String, String> shuffledNames(List<String> present, List<String> pool) {
    if (present.isEmpty()) {
      return Map.of();
    }
    List<String> moving = dice.some(present, 3);
    List<String> free = new ArrayList<>(moving);
    pool.stream().filter(n -> !present.contains(n)).limit(2).forEach(free::add);
    List<String> targets = dice.shuffled(free);
    Map<String, String> renames = new HashMap<>();
    for (int i = 0; i < moving.size(); i++) {
      if (!moving.get(i).equals(targets.get(i))) {
        renames.put(moving.get(i), targets.get(i));
      }
    }
    return renames;
  }

  private void edit() {
    switch (dice.below(8)) {
      case 0 -> addTable();
      case 1 -> dropTable();
      case 2 -> schema = generator.withReaders(schema);
      case 3 -> editEnum();
      default -> editTable();
    }
  }

  private void addTable() {
    List<String> taken = schema.tables().stream().map(t -> t.name().name()).toList();
    Names.TABLES.stream()
        .filter(n -> !taken.contains(n))
        .findFirst()
        .map(n -> new ObjectName(dice.oneOf(traits.schemas()), n))
        .map(n -> generator.table(n, parts()))
        .ifPresent(
            t -> {
              List<Table> all = Stream.concat(schema.tables().stream(), Stream.of(t)).toList();
              List<Table> tables = new ArrayList<>(schema.tables());
              tables.add(generator.withForeignKeys(t, all, parts()));
              schema = schema.withTables(tables);
            });
  }

  private void dropTable() {
    if (!schema.tables().isEmpty()) {
      List<Table> tables = new ArrayList<>(schema.tables());
      tables.remove(dice.below(tables.size()));
      schema = schema.withTables(tables);
    }
  }

  private void editEnum() {
    if (!traits.enumTypes() || schema.enums().isEmpty()) {
      return;
    }
    List<EnumType> enums = new ArrayList<>(schema.enums());
    int place = dice.below(enums.size());
    if (dice.onceIn(5)) {
      enums.remove(place);
    } else {
      List<String> values = new ArrayList<>(dice.shuffled(Names.VALUES).subList(0, 4));
      enums.set(place, enums.get(place).withValues(values));
    }
    schema = schema.withEnums(enums);
  }

  private void editTable() {
    if (!schema.tables().isEmpty()) {
      List<Table> tables = new ArrayList<>(schema.tables());
      int place = dice.below(tables.size());
      TableEditor editor = new TableEditor(dice, parts(), schema.tables());
      tables.set(place, editor.edited(tables.get(place)));
      schema = schema.withTables(tables);
    }
  }

  private TableParts parts() {
    return new TableParts(dice, traits, schema.enums());
  }
}
