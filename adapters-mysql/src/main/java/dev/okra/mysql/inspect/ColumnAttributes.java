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

  private ColumnAttributes() {}
}
