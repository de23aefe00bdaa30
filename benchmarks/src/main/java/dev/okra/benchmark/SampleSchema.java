package dev.okra.benchmark;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.UserDefined;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A schema of a given number of tables. Each table has eleven columns, a primary key, two indexes,
 * a check, and foreign keys to two other tables, which form a tree and a circle through all of
 * them. One table in twenty has a column of an enum type of its own, one in a hundred is read by a
 * view.
 */
final class SampleSchema {
  static final SqlType TEXT = BuiltIn.of("text");
  private static final SqlType NUMBER = BuiltIn.of("bigint");
  private static final int TABLES_PER_ENUM = 20;
  private static final int TABLES_PER_VIEW = 100;
  private static final int COLUMNS_OF_TEXT = 6;

  private final int size;

  SampleSchema(int size) {
    this.size = size;
  }

  /** All objects are made anew by each call, so that two results share nothing but constants. */
  DatabaseSchema make() {
    return DatabaseSchema.EMPTY
        .withTables(IntStream.range(0, size).mapToObj(this::table).toList())
        .withEnums(every(TABLES_PER_ENUM, 0).mapToObj(SampleSchema::enumType).toList())
        .withViews(
            every(TABLES_PER_VIEW, Edit.OFFSET)
                .filter(i -> Edit.of(i).keepsTheTable())
                .mapToObj(SampleSchema::view)
                .toList());
  }

  static ObjectName tableName(int i) {
    return ObjectName.of("table_" + i);
  }

  private IntStream every(int step, int first) {
    return IntStream.iterate(first, i -> i < size, i -> i + step);
  }

  private static EnumType enumType(int i) {
    return new EnumType(ObjectName.of("kind_" + i), List.of("ONE", "TWO", "THREE"), null);
  }

  private static View view(int i) {
    View view = View.of(ObjectName.of("titles_" + i), "SELECT id, title FROM table_" + i);
    return new View(
        view.name(),
        List.of("id", "title"),
        view.query(),
        view.materialized(),
        view.indexes(),
        List.of(tableName(i)),
        null,
        view.attributes());
  }

  private Table table(int i) {
    String name = tableName(i).name();
    return Table.of(ObjectName.of(name), columns(i))
        .withPrimaryKey(PrimaryKey.of(name + "_pkey", List.of("id")))
        .withIndexes(
            List.of(
                Index.of(name + "_title_key", true, List.of(IndexPart.column("title"))),
                Index.of(name + "_text_idx", false, List.of(IndexPart.column("text_0")))))
        .withChecks(List.of(Check.of(name + "_title_check", "title <> ''")))
        .withForeignKeys(
            List.of(
                reference(name, "parent_id", i / 2), reference(name, "next_id", (i + 1) % size)));
  }

  private static List<Column> columns(int i) {
    boolean ownEnum = i % TABLES_PER_ENUM == 0;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("id", NUMBER, false));
    columns.add(Column.of("title", TEXT, false));
    columns.add(Column.of("parent_id", NUMBER, true));
    columns.add(Column.of("next_id", NUMBER, true));
    columns.add(
        Column.of("kind", ownEnum ? new UserDefined(ObjectName.of("kind_" + i)) : TEXT, true));
    for (int text = 0; text < COLUMNS_OF_TEXT; text++) {
      columns.add(Column.of("text_" + text, TEXT, true));
    }
    return columns;
  }

  /** A table that the edits drop is referred to by none: its neighbour is, in its place. */
  private static ForeignKey reference(String owner, String column, int target) {
    return ForeignKey.of(
        owner + "_" + column + "_fkey",
        List.of(column),
        tableName(Edit.of(target) == Edit.DROP_TABLE ? target - 1 : target),
        List.of("id"),
        ReferentialAction.CASCADE,
        ReferentialAction.NO_ACTION);
  }
}
