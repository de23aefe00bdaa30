package dev.okra.diff;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What can be wrong with a wish to compare or to apply. */
public enum DiffErrorCode implements ErrorCode {
  RENAME_FITS_NOTHING("OKRA-P001", "Rename that fits nothing", FailureKind.USAGE),
  RENAME_UNREADABLE("OKRA-P002", "Rename that cannot be read", FailureKind.USAGE),
  RENAMES_CONTRADICT("OKRA-P003", "Renames that contradict each other", FailureKind.USAGE),
  CHANGE_DOES_NOT_FIT("OKRA-P004", "Change that does not fit the schema", FailureKind.FAILED);

  private final String id;
  private final String title;
  private final FailureKind kind;

  DiffErrorCode(String id, String title, FailureKind kind) {
    this.id = id;
    this.title = title;
    this.kind = kind;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public FailureKind kind() {
    return kind;
  }
}
