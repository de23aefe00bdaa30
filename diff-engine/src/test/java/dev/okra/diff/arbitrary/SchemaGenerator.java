package dev.okra.diff.arbitrary;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes one random schema. */
final class SchemaGenerator {
  private final Dice dice;
  private final SchemaTraits traits;

  SchemaGenerator(Random random, SchemaTraits traits) {
    this.dice = new Dice(random);
    this.traits = traits;
  }

  DatabaseSchema schema(int tables) {
    List<EnumType> enums = traits.enumTypes() ? enums() : List.of();
    TableParts parts = new TableParts(dice, traits, enums);
    List<Table> plain = new ArrayList<>();
    for (String name : dice.shuffled(Names.TABLES).subList(0, tables)) {
      plain.add(table(new ObjectName(dice.oneOf(traits.schemas()), name), parts));
    }
    List<Table> connected = plain.stream().map(t -> withForeignKeys(t, plain, parts)).toList();
    DatabaseSchema schema = DatabaseSchema.EMPTY.withEnums(enums).withTables(connected);
    return Fitting.fitted(withReaders(schema), traits.types().get(0));
  }

  List<EnumType> enums() {
    List<EnumType> enums = new ArrayList<>();
    for (String name : Names.ENUMS) {
      if (!dice.onceIn(4)) {
        enums.add(new EnumType(ObjectName.of(name), dice.some(Names.VALUES, 5), null));
      }
    }
    return enums;
  }

  Table table(ObjectName name, TableParts parts) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("id", traits.keyType(), false));
    dice.some(Names.COLUMNS, 6).forEach(c -> columns.add(parts.column(c)));
    Table table = Table.of(name, columns);
    table = table.withPrimaryKey(parts.primaryKey(table)).withAttributes(parts.attributes());
    table = table.withIndexes(indexes(table, parts));
    if (dice.onceIn(3)) {
      table = table.withUniqueConstraints(List.of(parts.unique(table)));
    }
    if (dice.onceIn(2)) {
      table = table.withChecks(List.of(parts.check(table)));
    }
    return dice.onceIn(6) ? table.withComment("about " + name.name()) : table;
  }

  private List<Index> indexes(Table table, TableParts parts) {
    return Stream.generate(() -> parts.index(table)).limit(dice.below(3)).toList();
  }

  Table withForeignKeys(Table table, List<Table> all, TableParts parts) {
    List<ForeignKey> keys = new ArrayList<>();
    for (int i = dice.below(3); i > 0; i--) {
      parts.foreignKey(table, all).forEach(keys::add);
    }
    return table.withForeignKeys(keys);
  }

  DatabaseSchema withReaders(DatabaseSchema schema) {
    if (schema.tables().isEmpty()) {
      return schema;
    }
    List<View> views = new ArrayList<>();
    for (String name : Names.VIEWS) {
      if (dice.onceIn(3)) {
        views.add(view(ObjectName.of(name), schema.tables(), views));
      }
    }
    List<Routine> routines = Names.FUNCTIONS.stream().map(this::routine).toList();
    List<Trigger> triggers = new ArrayList<>();
    List<Sequence> sequences = new ArrayList<>();
    for (Table table : schema.tables()) {
      if (dice.onceIn(4)) {
        triggers.add(trigger(table));
      }
      if (traits.enumTypes() && dice.onceIn(5)) {
        sequences.add(sequence(table));
      }
    }
    return schema
        .withViews(views)
        .withRoutines(dice.onceIn(4) ? List.of() : routines)
        .withTriggers(triggers)
        .withSequences(sequences);
  }

  private View view(ObjectName name, List<Table> tables, List<View> views) {
    if (!views.isEmpty() && dice.onceIn(2)) {
      return reading(name, dice.oneOf(views).name(), List.of());
    }
    Table table = dice.oneOf(tables);
    return reading(
        name, table.name(), dice.some(table.columns().stream().map(Column::name).toList(), 3));
  }

  private static View reading(ObjectName name, ObjectName relation, List<String> columns) {
    View view = View.of(name, GeneratedTexts.query(relation, columns));
    return new View(
        name,
        List.of(),
        view.query(),
        false,
        List.of(),
        List.of(relation),
        null,
        view.attributes());
  }

  private Routine routine(String name) {
    String body = "CREATE FUNCTION " + name + "() AS " + dice.below(2);
    return new Routine(Routine.Kind.FUNCTION, ObjectName.of(name), "", new Expression(body), null);
  }

  private Trigger trigger(Table table) {
    List<String> columns = table.columns().stream().map(Column::name).toList();
    return new Trigger(
        table.name().withName("watch_" + dice.below(2)),
        table.name(),
        Trigger.Timing.BEFORE,
        List.of(Trigger.Event.UPDATE),
        dice.onceIn(2) ? List.of() : dice.some(columns, 2),
        true,
        null,
        GeneratedTexts.call(dice.oneOf(Names.FUNCTIONS)),
        null);
  }

  private Sequence sequence(Table table) {
    String column = dice.oneOf(table.columns()).name();
    ColumnName owner = dice.onceIn(3) ? null : new ColumnName(table.name(), column);
    return new Sequence(
        table.name().withName(table.name().name() + "_seq"),
        null,
        1,
        1,
        null,
        null,
        1,
        false,
        owner,
        null);
  }
}
