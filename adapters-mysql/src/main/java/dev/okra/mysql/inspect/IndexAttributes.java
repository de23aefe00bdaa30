package dev.okra.mysql.inspect;

/** The names of the attributes that only this dialect's indexes have. */
public final class IndexAttributes {
  /** {@code true} where the optimizer does not use it (INVISIBLE on MySQL, IGNORED on MariaDB). */
  public static final String INVISIBLE = "invisible";

  /** What splits the texts of a full-text index into words, such as {@code ngram}. */
  public static final String PARSER = "parser";

  /** The comment of a primary key; other indexes have theirs in the model. */
  public static final String COMMENT = "comment";

  private IndexAttributes() {}
}
