package dev.okra.sqlite.inspect;

import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.sqlite.type.TypeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks SQLite for the columns of views. It knows the declared type of a column that comes from a
 * table, and of an expression at most a storage class; where that is open, so is the type.
 */
final class ViewColumns {
  private static final String VIEWS =
      "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name";
  private static final String COLUMNS =
      "SELECT name, type FROM pragma_table_xinfo(?, 'main') ORDER BY cid";

  /** What SQLite says of an expression whose values may be of several storage classes. */
  private static final Set<String> OPEN = Set.of("", "NUM", "FLEXNUM", "BLOB");

  private ViewColumns() {}

  static Map<ObjectName, List<Column>> read(Session session, InspectionScope scope) {
    Map<ObjectName, List<Column>> columns = new LinkedHashMap<>();
    for (Row view : session.query(VIEWS)) {
      String name = view.text("name");
      if (!scope.leavesOut(name)) {
        columns(session, name).ifPresent(c -> columns.put(ObjectName.of(name), c));
      }
    }
    return columns;
  }

  private static Optional<List<Column>> columns(Session session, String view) {
    List<Row> rows;
    try {
      rows = session.query(COLUMNS, view);
    } catch (DatabaseException e) {
      // The query reads what is no longer there; SQLite finds out when it is asked.
      return Optional.empty();
    }
    boolean open =
        rows.stream().anyMatch(r -> OPEN.contains(r.text("type").toUpperCase(Locale.ROOT)));
    return open ? Optional.empty() : Optional.of(rows.stream().map(ViewColumns::column).toList());
  }

  private static Column column(Row row) {
    return Column.of(row.text("name"), TypeText.parse(row.text("type")), true);
  }
}
