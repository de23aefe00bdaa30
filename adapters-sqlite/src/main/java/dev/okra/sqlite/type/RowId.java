package dev.okra.sqlite.type;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.IndexPart.ColumnKey;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The number that SQLite gives every row, and the columns that stand for it. */
public final class RowId {
  private static final List<String> NAMES = List.of("rowid", "_rowid_", "oid");

  private RowId() {}

  /**
   * Whether the primary key is the row's number: a single column whose type is exactly INTEGER,
   * ascending (SQLite manual, "CREATE TABLE", section 5).
   */
  public static boolean isKey(
      List<Column> columns, @Nullable PrimaryKey key, Attributes tableAttributes) {
    if (key == null || key.parts().size() != 1 || tableAttributes.has(Attribute.WITHOUT_ROWID)) {
      return false;
    }
    IndexPart part = key.parts().get(0);
    return !part.descending()
        && part.key() instanceof ColumnKey column
        && columns.stream().anyMatch(c -> isInteger(c, column.column()));
  }

  private static boolean isInteger(Column column, String name) {
    return SqliteNames.key(column.name()).equals(SqliteNames.key(name))
        && TypeText.render(column.type()).equals("INTEGER");
  }

  /**
   * A name by which the number of a row can be read and set; empty where there is none, or columns
   * hide it.
   */
  public static Optional<String> nameIn(Table table) {
    if (table.attributes().has(Attribute.WITHOUT_ROWID)) {
      return Optional.empty();
    }
    Set<String> taken =
        table.columns().stream().map(c -> SqliteNames.key(c.name())).collect(Collectors.toSet());
    return NAMES.stream().filter(n -> !taken.contains(n)).findFirst();
  }
}
