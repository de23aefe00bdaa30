package dev.okra.benchmark;

import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What became of a {@link SampleSchema} after somebody edited one table in twenty. */
final class SampleEdits {
  private final DatabaseSchema before;

  SampleEdits(DatabaseSchema before) {
    this.before = before;
  }

  /** The schema with every edit. */
  DatabaseSchema after() {
    return before
        .withTables(tables().boxed().flatMap(this::edited).map(SampleEdits::following).toList())
        .withEnums(IntStream.range(0, before.enums().size()).mapToObj(this::enumType).toList());
  }

  /** What was renamed. */
  Renames renames() {
    List<TableRename> ofTables =
        tables()
            .filter(i -> Edit.of(i) == Edit.RENAME_TABLE)
            .mapToObj(i -> table(i).name())
            .map(name -> new TableRename(name, renamed(name), Origin.HINT))
            .toList();
    List<ColumnRename> ofColumns =
        tables()
            .filter(i -> Edit.of(i) == Edit.RENAME_COLUMN)
            .mapToObj(i -> new ColumnName(table(i).name(), "renamed"))
            .map(name -> new ColumnRename(name, "text_5", Origin.HINT))
            .toList();
    return new Renames(ofTables, ofColumns, List.of(), List.of(), List.of());
  }

  private IntStream tables() {
    return IntStream.range(0, before.tables().size());
  }

  private Table table(int i) {
    return before.tables().get(i);
  }

  private Stream<Table> edited(int i) {
    Table table = table(i);
    return switch (Edit.of(i)) {
      case NONE, CHANGE_ENUM -> Stream.of(table);
      case ADD_COLUMN -> Stream.of(withColumn(table));
      case DROP_COLUMN -> Stream.of(table.withColumns(without(table.columns(), 8)));
      case RENAME_COLUMN -> Stream.of(withColumn(table, "text_5", c -> c.withName("renamed")));
      case RETYPE_COLUMN ->
          Stream.of(withColumn(table, "title", c -> c.withType(BuiltIn.of("varchar", 200))));
      case REQUIRE_COLUMN -> Stream.of(withColumn(table, "text_1", c -> c.withNullable(false)));
      case DEFAULT_COLUMN ->
          Stream.of(withColumn(table, "text_2", c -> c.withDefault(new Expression("'none'"))));
      case ADD_INDEX -> Stream.of(withIndex(table));
      case DROP_INDEX -> Stream.of(table.withIndexes(without(table.indexes(), 1)));
      case CHANGE_CHECK -> Stream.of(withOtherCheck(table));
      case CHANGE_FOREIGN_KEY -> Stream.of(withOtherAction(table));
      case RENAME_TABLE -> Stream.of(table.withName(renamed(table.name())));
      case DROP_TABLE -> Stream.of();
      case ADD_TABLE -> Stream.of(table, added(table));
    };
  }

  /** The enum type of each group of twenty tables follows the edit of the group. */
  private EnumType enumType(int group) {
    EnumType type = before.enums().get(group);
    boolean changes = Edit.of(group * Edit.ONE_IN + Edit.OFFSET) == Edit.CHANGE_ENUM;
    return changes ? type.withValues(List.of("ONE", "TWO", "FOUR", "FIVE")) : type;
  }

  private static Table withColumn(Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(Column.of("added", SampleSchema.TEXT, true));
    return table.withColumns(columns);
  }

  private static Table withColumn(Table table, String name, UnaryOperator<Column> edit) {
    return table.withColumns(
        table.columns().stream().map(c -> c.name().equals(name) ? edit.apply(c) : c).toList());
  }

  private static Table withIndex(Table table) {
    List<Index> indexes = new ArrayList<>(table.indexes());
    indexes.add(
        Index.of(table.name().name() + "_added_idx", false, List.of(IndexPart.column("text_2"))));
    return table.withIndexes(indexes);
  }

  private static Table withOtherCheck(Table table) {
    Check check = table.checks().get(0);
    return table.withChecks(List.of(check.withExpression(new Expression("length(title) > 1"))));
  }

  private static Table withOtherAction(Table table) {
    ForeignKey key = table.foreignKeys().get(0);
    ForeignKey other =
        ForeignKey.of(
            key.name(),
            key.columns(),
            key.referencedTable(),
            key.referencedColumns(),
            ReferentialAction.SET_NULL,
            ReferentialAction.NO_ACTION);
    return table.withForeignKeys(List.of(other, table.foreignKeys().get(1)));
  }

  private static Table added(Table neighbour) {
    return Table.of(ObjectName.of("added_beside_" + neighbour.name().name()), neighbour.columns());
  }

  /** Foreign keys follow the tables that were renamed. */
  private static Table following(Table table) {
    return table.withForeignKeys(
        table.foreignKeys().stream()
            .map(k -> k.withColumns(k.columns(), after(k.referencedTable()), k.referencedColumns()))
            .toList());
  }

  private static ObjectName after(ObjectName referenced) {
    int number = Integer.parseInt(referenced.name().substring("table_".length()));
    return Edit.of(number) == Edit.RENAME_TABLE ? renamed(referenced) : referenced;
  }

  private static ObjectName renamed(ObjectName name) {
    return ObjectName.of("renamed_" + name.name());
  }

  private static <T> List<T> without(List<T> list, int index) {
    List<T> result = new ArrayList<>(list);
    result.remove(index);
    return result;
  }
}
