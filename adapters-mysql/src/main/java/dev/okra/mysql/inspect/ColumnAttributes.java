package dev.okra.mysql.inspect;

/** The names of the attributes that only this dialect's columns have. */
public final class ColumnAttributes {
  /** {@code true} where SELECT * leaves the column out. */
  public static final String INVISIBLE = "invisible";

  /** The number of the spatial reference system that the column's values must have (MySQL). */
  public static final String SRID = "srid";

  /** A check that belongs to the column alone and goes with it (MariaDB). */
  public static final String CHECK = "check";

  /** {@code true} where a table that keeps the past of its rows forgets this column's (MariaDB). */
  public static final String UNVERSIONED = "without_system_versioning";

  /** {@code fixed} or {@code dynamic}; of use to NDB, kept by all engines (MySQL). */
  public static final String FORMAT = "column_format";

  /** {@code disk} or {@code memory}; of use to NDB, kept by all engines (MySQL). */
  public static final String STORAGE = "storage";

  /** {@code true} where a secondary engine does not get the column (MySQL). */
  public static final String NOT_SECONDARY = "not_secondary";

  /** A JSON text for the storage engine, in quotes (MySQL). */
  public static final String ENGINE_ATTRIBUTE = "engine_attribute";

  /** A JSON text for the secondary engine, in quotes (MySQL). */
  public static final String SECONDARY_ENGINE_ATTRIBUTE = "secondary_engine_attribute";

  private ColumnAttributes() {}
}
