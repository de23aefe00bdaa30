package dev.okra.diff.state;

import dev.okra.diff.DiffErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.relational.ObjectName;

/** A change that does not fit what it is applied to. */
final class Misfit {
  private static final String HINT =
      "the changes were made for another state of the schema; make them again from this one";

  private Misfit() {}

  static OkraException in(ObjectName table, String complaint) {
    return new OkraException(
        DiffErrorCode.CHANGE_DOES_NOT_FIT, "table '" + table + "' " + complaint, HINT);
  }

  static OkraException of(String complaint) {
    return new OkraException(DiffErrorCode.CHANGE_DOES_NOT_FIT, complaint, HINT);
  }
}
