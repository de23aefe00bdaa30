package dev.okra.benchmark;

/** What becomes of a table. Of every twenty tables, one is edited; all kinds take their turn. */
enum Edit {
  NONE,
  ADD_COLUMN,
  DROP_COLUMN,
  RENAME_COLUMN,
  RETYPE_COLUMN,
  REQUIRE_COLUMN,
  DEFAULT_COLUMN,
  ADD_INDEX,
  DROP_INDEX,
  CHANGE_CHECK,
  CHANGE_FOREIGN_KEY,
  CHANGE_ENUM,
  RENAME_TABLE,
  DROP_TABLE,
  ADD_TABLE;

  /** The first table that is edited, and how far apart they are. */
  static final int OFFSET = 7;

  static final int ONE_IN = 20;
  private static final Edit[] KINDS = values();

  /** The edit of the table with this number. */
  static Edit of(int table) {
    return table % ONE_IN == OFFSET ? KINDS[1 + table / ONE_IN % (KINDS.length - 1)] : NONE;
  }

  /** Whether the table is still there, under its name. */
  boolean keepsTheTable() {
    return this != RENAME_TABLE && this != DROP_TABLE;
  }
}
