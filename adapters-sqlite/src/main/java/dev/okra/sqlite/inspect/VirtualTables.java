package dev.okra.sqlite.inspect;

/**
 * Virtual tables: full-text indexes, R-trees and whatever else a module brings. They are kept as
 * they are.
 */
public final class VirtualTables {
  /** Their kind among the objects without a record of their own. */
  public static final String KIND = "VIRTUAL TABLE";

  static final String CREATE = "CREATE VIRTUAL TABLE";

  private VirtualTables() {}
}
