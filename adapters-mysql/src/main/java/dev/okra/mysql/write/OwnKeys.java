package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Foreign keys of a table to itself. MariaDB looks for the other end in the table as it was before
 * the statement, MySQL at least for the columns of it, and neither lets the other end go in the
 * statement that drops the key.
 */
final class OwnKeys {
  private final AlterTable change;
  private final ServerWords words;

  OwnKeys(AlterTable change, ServerWords words) {
    this.change = change;
    this.words = words;
  }

  /** Whether the key has to be added by a statement after the one with the other changes. */
  boolean mustWait(ForeignKey key) {
    if (!key.referencedTable().equals(change.after().name())) {
      return false;
    }
    List<String> columns = key.referencedColumns();
    if (words.know(Word.NEW_OWN_KEYS)) {
      return !haveAll(change.before(), columns);
    }
    return !columns.stream().allMatch(this::isThere)
        || keys(change.before()).noneMatch(k -> startsWith(k, columns));
  }

  /** Whether the key has to be dropped by a statement before the one with the other changes. */
  boolean mustGoFirst(ForeignKey key) {
    return key.referencedTable().equals(change.before().name())
        && !haveAll(change.after(), key.referencedColumns());
  }

  private static boolean haveAll(Table table, List<String> columns) {
    return columns.stream().allMatch(c -> table.column(c).isPresent());
  }

  private boolean isThere(String column) {
    return Objects.equals(type(change.before(), column), type(change.after(), column));
  }

  private static Optional<SqlType> type(Table table, String column) {
    return table.column(column).map(Column::type);
  }

  private static Stream<List<String>> keys(Table table) {
    return Stream.concat(
        Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns),
        table.indexes().stream().map(Index::columns));
  }

  private static boolean startsWith(List<String> key, List<String> columns) {
    return key.size() >= columns.size() && key.subList(0, columns.size()).equals(columns);
  }
}
