package dev.okra.diff;

/** What of a database follows the desired schema. */
public enum ManagedScope {
  /**
   * Everything: what the desired schema does not have is dropped. For two databases, or texts of
   * SQL.
   */
  EVERYTHING,
  /**
   * What a schema language can declare. Tables, their columns, keys and indexes, and enum types
   * that are not declared are dropped; everything else that is not declared stays as it is: views,
   * routines, triggers, sequences, domains, extensions, schemas, exclusion constraints, partitions,
   * properties of one dialect. What okra itself made, and named with {@code okra_}, goes when it is
   * no longer needed.
   */
  DECLARED
}
