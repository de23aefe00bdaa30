package dev.okra.mysql.inspect;

/** The names of the attributes that only this dialect's indexes have. */
public final class IndexAttributes {
  /** {@code true} where the optimizer does not use it (INVISIBLE on MySQL, IGNORED on MariaDB). */
  public static final String INVISIBLE = "invisible";

  /** What splits the texts of a full-text index into words, such as {@code ngram}. */
  public static final String PARSER = "parser";

  /** The comment of a primary key; other indexes have theirs in the model. */
  public static final String COMMENT = "comment";

  /** The size of its blocks, where one was given. */
  public static final String KEY_BLOCK_SIZE = "key_block_size";

  /** {@code btree} for the primary key of a MEMORY table, which else is a hash table. */
  public static final String METHOD = "method";

  /** The period of which two rows with the same key may not share a moment (MariaDB). */
  public static final String WITHOUT_OVERLAPS = "without_overlaps";

  /** A JSON text for the storage engine, in quotes (MySQL). */
  public static final String ENGINE_ATTRIBUTE = "engine_attribute";

  /** A JSON text for the secondary engine, in quotes (MySQL). */
  public static final String SECONDARY_ENGINE_ATTRIBUTE = "secondary_engine_attribute";

  private IndexAttributes() {}
}
