package dev.okra.codegen.wire;

/** What it means that a field's key is absent, or that its value is {@code null}. */
public enum Presence {
  /** Neither is allowed; but a list reads both as empty. Always written. */
  REQUIRED(false, false),
  /** Both read as missing. A missing value is left out when written. */
  OPTIONAL(true, true),
  /** Absent reads as the default; {@code null} is refused. Always written. */
  DEFAULTED(false, false),
  /**
   * Absent reads as the default; {@code null} reads as missing, and a missing value is written so.
   */
  NULLABLE_DEFAULTED(false, true),
  /** Only in inputs. Absent leaves the value to the database; {@code null} is refused. */
  OMITTABLE(true, false),
  /** Only in inputs. Absent leaves the value to the database; {@code null} makes it missing. */
  NULLABLE_OMITTABLE(true, true);

  private final boolean absentAllowed;
  private final boolean nullable;

  Presence(boolean absentAllowed, boolean nullable) {
    this.absentAllowed = absentAllowed;
    this.nullable = nullable;
  }

  /** Whether an object may be without this field when it is written. */
  public boolean absentAllowed() {
    return absentAllowed;
  }

  /** Whether there may be no value. */
  public boolean nullable() {
    return nullable;
  }

  /**
   * Whether absent and {@code null} say different things, so that one optional value cannot hold
   * both.
   */
  public boolean distinguishesNull() {
    return this == NULLABLE_OMITTABLE;
  }

  /** Whether reading an absent key yields the default. */
  public boolean defaulted() {
    return this == DEFAULTED || this == NULLABLE_DEFAULTED;
  }
}
