package dev.okra.codegen.wire;

import dev.okra.domain.logical.Scalar;

/** The scalars of the wire: those of the IDL, and the numeric key apart from the other ids. */
public enum WireScalar {
  /** A string. */
  ID,
  /** An id that the database counts up: an int64, written as a string of digits. */
  NUMERIC_ID,
  /** A string in lower case with hyphens. */
  UUID,
  /** A string. */
  STRING,
  /** A string. */
  TEXT,
  /** A number, an int32. */
  INT,
  /** An int64, written as a string of digits. */
  BIG_INT,
  /** A finite number. */
  FLOAT,
  /** A string of digits with a point, no exponent. */
  DECIMAL,
  /** A boolean. */
  BOOLEAN,
  /** A string, {@code YYYY-MM-DDTHH:mm:ss.SSSZ}. */
  DATE_TIME,
  /** A string, {@code YYYY-MM-DD}. */
  DATE,
  /** A string, {@code HH:mm:ss.SSS}. */
  TIME,
  /** Any JSON value. */
  JSON,
  /** A string, RFC 4648 section 4 with padding. */
  BYTES;

  static WireScalar of(Scalar scalar) {
    return switch (scalar) {
      case ID -> ID;
      case UUID -> UUID;
      case STRING -> STRING;
      case TEXT -> TEXT;
      case INT -> INT;
      case BIG_INT -> BIG_INT;
      case FLOAT -> FLOAT;
      case DECIMAL -> DECIMAL;
      case BOOLEAN -> BOOLEAN;
      case DATE_TIME -> DATE_TIME;
      case DATE -> DATE;
      case TIME -> TIME;
      case JSON -> JSON;
      case BYTES -> BYTES;
    };
  }
}
