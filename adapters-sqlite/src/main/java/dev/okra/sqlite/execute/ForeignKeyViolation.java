package dev.okra.sqlite.execute;

import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row that refers to nothing, or a foreign key that cannot refer to anything.
 *
 * @param table the table that refers
 * @param rowId the row's number; null in a table without them, and where no single row is at fault
 * @param parent the table referred to, or SQLite's words for what is wrong with the key
 */
record ForeignKeyViolation(String table, @Nullable Long rowId, String parent) {
  private static final String CHECK =
      "SELECT \"table\" AS child, rowid AS row_id, parent FROM pragma_foreign_key_check";

  private static final String REFERRING_TABLES =
      "SELECT DISTINCT l.name AS name FROM pragma_table_list AS l"
          + " JOIN pragma_foreign_key_list(l.name) WHERE l.schema = 'main' AND l.type = 'table'";

  /** All of them, in the order in which SQLite finds them. */
  static Set<ForeignKeyViolation> find(Session session) {
    try {
      return rows(session.query(CHECK));
    } catch (DatabaseException e) {
      if (!isMismatch(e)) {
        throw e;
      }
      return oneByOne(session);
    }
  }

  /**
   * A single key to columns that are not unique stops the check of all tables; so each is asked by
   * itself.
   */
  private static Set<ForeignKeyViolation> oneByOne(Session session) {
    Set<ForeignKeyViolation> found = new LinkedHashSet<>();
    for (Row row : session.query(REFERRING_TABLES)) {
      String table = row.text("name");
      try {
        found.addAll(rows(session.query(CHECK + "(?)", table)));
      } catch (DatabaseException e) {
        if (!isMismatch(e)) {
          throw e;
        }
        found.add(new ForeignKeyViolation(table, null, e.text()));
      }
    }
    return found;
  }

  private static boolean isMismatch(DatabaseException failure) {
    return failure.text().startsWith("foreign key mismatch");
  }

  private static Set<ForeignKeyViolation> rows(List<Row> rows) {
    Set<ForeignKeyViolation> found = new LinkedHashSet<>();
    for (Row row : rows) {
      found.add(
          new ForeignKeyViolation(
              row.text("child"), row.optionalNumber("row_id").orElse(null), row.text("parent")));
    }
    return found;
  }

  /** As a person reads it. */
  @Override
  public String toString() {
    if (parent.startsWith("foreign key mismatch")) {
      return parent;
    }
    String row = rowId == null ? "a row" : "the row with rowid " + rowId;
    return row + " of " + table + " refers to " + parent;
  }
}
