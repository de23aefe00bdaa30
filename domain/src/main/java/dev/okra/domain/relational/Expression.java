package dev.okra.domain.relational;

/**
 * A text of SQL that only a database understands: a default, a check, an index key, the body of a
 * view. Two of them are compared after a database has normalised both.
 */
public record Expression(String sql) {
  public Expression {
    if (sql.isBlank()) {
      throw new IllegalArgumentException("an expression is not blank");
    }
  }
}
