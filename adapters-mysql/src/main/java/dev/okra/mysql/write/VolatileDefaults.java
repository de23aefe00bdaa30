package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Adds columns whose default is another value for each row, such as a random UUID, to tables with
 * rows. MySQL refuses that in one statement (error 1674, also beside other new columns), so the
 * column is added empty, filled, completed, and in the end moved to its place.
 */
final class VolatileDefaults {
  private static final Pattern FUNCTIONS =
      Pattern.compile(
          "\\b(uuid|uuid_short|uuid_v4|uuid_v7|rand|random_bytes|sysdate)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private final ServerWords words;
  private final ColumnSql columnSql;

  VolatileDefaults(ServerWords words) {
    this.words = words;
    this.columnSql = new ColumnSql(words);
  }

  /** The statements before the table's own; the columns that they add are marked in the steps. */
  List<String> statements(AlterTable change, AlterSteps steps) {
    List<String> statements = new ArrayList<>();
    if (words.know(Word.VOLATILE_DEFAULTS_FOR_ROWS)) {
      return statements;
    }
    String table = Names.QUOTING.identifier(change.before().name());
    for (Column column : change.after().columns()) {
      boolean fresh = change.before().column(column.name()).isEmpty();
      if (steps.added.contains(column.name()) && fresh && isVolatile(column)) {
        steps.filled.add(column.name());
        statements.add("ALTER TABLE " + table + " ADD COLUMN " + empty(column));
        statements.add(fill(table, column, change.before()));
        statements.add("ALTER TABLE " + table + " MODIFY COLUMN " + columnSql.definition(column));
      }
    }
    return statements;
  }

  /** What moves the columns to their places, once the table's other columns have theirs. */
  List<String> moves(AlterTable change, AlterSteps steps) {
    List<Column> columns = change.after().columns();
    List<String> names = columns.stream().map(Column::name).toList();
    List<String> end = names.subList(names.size() - steps.filled.size(), names.size());
    boolean placed = steps.added.size() == steps.filled.size() && steps.filled.containsAll(end);
    if (placed) {
      return List.of();
    }
    List<String> moves = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (steps.filled.contains(names.get(i))) {
        String place = i == 0 ? " FIRST" : " AFTER " + Names.QUOTING.identifier(names.get(i - 1));
        moves.add("MODIFY COLUMN " + columnSql.definition(columns.get(i)) + place);
      }
    }
    return moves;
  }

  private static boolean isVolatile(Column column) {
    return column.defaultValue() != null && FUNCTIONS.matcher(column.defaultValue().sql()).find();
  }

  private String empty(Column column) {
    return columnSql.definition(column.withNullable(true).withDefault(null).withOnUpdate(null));
  }

  /** Columns that follow updates are held still. */
  private static String fill(String table, Column column, Table before) {
    String held =
        before.columns().stream()
            .filter(c -> c.onUpdate() != null)
            .map(c -> Names.QUOTING.identifier(c.name()))
            .map(c -> ", " + c + " = " + c)
            .collect(Collectors.joining());
    String value = column.defaultValue() == null ? "NULL" : column.defaultValue().sql();
    return "UPDATE "
        + table
        + " SET "
        + Names.QUOTING.identifier(column.name())
        + " = ("
        + value
        + ")"
        + held;
  }
}
