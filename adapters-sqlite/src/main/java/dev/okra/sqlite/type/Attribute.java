package dev.okra.sqlite.type;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import java.util.Locale;
import java.util.Set;

/** The names of the properties that only SQLite knows. */
public final class Attribute {
  /** Of a table whose types are enforced. */
  public static final String STRICT = "strict";

  /** Of a table whose rows have no number. */
  public static final String WITHOUT_ROWID = "without_rowid";

  /** Of a primary key or unique constraint: what a second row with the same key does. */
  public static final String ON_CONFLICT = "on_conflict";

  /** Of a column: what a missing value does. */
  public static final String NOT_NULL_CONFLICT = "not_null_on_conflict";

  private static final Set<String> CONFLICTS =
      Set.of("ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE");

  private Attribute() {}

  /** What a conflict clause does, as SQL. */
  public static String conflict(String value) {
    String word = value.toUpperCase(Locale.ROOT);
    if (!CONFLICTS.contains(word)) {
      throw new DatabaseException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "SQLite has no conflict clause '" + value + "'",
          "use one of ROLLBACK, ABORT, FAIL, IGNORE and REPLACE",
          null,
          null,
          null);
    }
    return word;
  }
}
