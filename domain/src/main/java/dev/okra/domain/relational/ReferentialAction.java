package dev.okra.domain.relational;

/** What a foreign key does when the row that it refers to goes or changes its key. */
public enum ReferentialAction {
  NO_ACTION("NO ACTION"),
  RESTRICT("RESTRICT"),
  CASCADE("CASCADE"),
  SET_NULL("SET NULL"),
  SET_DEFAULT("SET DEFAULT");

  private final String sql;

  ReferentialAction(String sql) {
    this.sql = sql;
  }

  /** The words of standard SQL. */
  public String sql() {
    return sql;
  }
}
