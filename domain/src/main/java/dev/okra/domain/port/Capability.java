package dev.okra.domain.port;

/** Something that one version of one database can do and another cannot. */
public enum Capability {
  /** Schema changes take part in transactions. */
  TRANSACTIONAL_DDL,
  /** Constraints, column types and nullability can be altered without making the table again. */
  ALTER_IN_PLACE,
  /** There are enum types of their own. */
  ENUM_TYPES,
  /** A column can hold an array. */
  ARRAYS,
  /** Check constraints are applied. */
  CHECKS,
  /** A check has a name that can be read back and dropped by. */
  NAMED_CONSTRAINTS,
  /** A primary key has a name of its own that can be read back. */
  NAMED_PRIMARY_KEYS,
  /** NOT NULL is a constraint with a name of its own. */
  NOT_NULL_NAMES,
  /** Unique constraints are told from unique indexes. */
  UNIQUE_CONSTRAINTS,
  /** An index key can be an expression. */
  EXPRESSION_INDEXES,
  /** An index can be restricted by a condition. */
  PARTIAL_INDEXES,
  /** An index can carry columns beside its key. */
  INDEX_INCLUDE,
  /** A unique index can treat NULLs as equal. */
  NULLS_NOT_DISTINCT,
  /** The direction of an index key is kept. */
  DESCENDING_INDEXES,
  /** A default can be any expression. */
  EXPRESSION_DEFAULTS,
  /** A generated column can be computed on reading. */
  VIRTUAL_COLUMNS,
  /** A generated column can be kept with the row. */
  STORED_COLUMNS,
  /** There are materialised views. */
  MATERIALIZED_VIEWS,
  /** A database has several schemas. */
  SCHEMAS,
  /** Objects have comments. */
  COMMENTS,
  /** The order of columns is a property that can be set. */
  COLUMN_ORDER,
  /** A statement can build an index while the table is written to. */
  CONCURRENT_INDEXES,
  /** A foreign key can be checked at the end of the transaction. */
  DEFERRABLE_CONSTRAINTS,
  /** The name of an index is its own in its table alone, rather than in a whole schema. */
  INDEX_NAMES_BY_TABLE,
  /** Indexes can be renamed. */
  RENAME_INDEX,
  /** There is a JSON type of its own; elsewhere JSON is text with a check. */
  JSON_TYPE,
  /** There is a UUID type of its own. */
  UUID_TYPE,
  /** A foreign key can have the action SET DEFAULT. */
  SET_DEFAULT_ACTION
}
