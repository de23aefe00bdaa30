package dev.okra.domain.relational;

/**
 * Numbers that the database hands out.
 *
 * @param kind who may set the column
 * @param start the first number
 * @param increment the step between two
 */
public record Identity(Kind kind, long start, long increment) {
  /** Starts at 1 and counts by 1; a given number is taken. */
  public static final Identity BY_DEFAULT = new Identity(Kind.BY_DEFAULT, 1, 1);

  /** Who may set an identity column. */
  public enum Kind {
    /** Only the database, unless overridden explicitly (PostgreSQL). */
    ALWAYS,
    /**
     * The database, where no number is given; MySQL's AUTO_INCREMENT and SQLite's AUTOINCREMENT
     * too.
     */
    BY_DEFAULT
  }
}
