package dev.okra.cli.database;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What stops a command on a database before anything is changed. */
public enum DatabaseCommandCode implements ErrorCode {
  CONSENT_NEEDED("OKRA-C040", "Consent needed", FailureKind.CONSENT),
  PROTECTED("OKRA-C041", "Protected environment", FailureKind.CONSENT),
  RENAME_UNDECIDED("OKRA-C042", "Renamed, or dropped and added?", FailureKind.CONSENT),
  CANCELLED("OKRA-C043", "Cancelled", FailureKind.CONSENT),
  NO_DATABASE_SIDE("OKRA-C044", "No dialect to compare for", FailureKind.USAGE),
  NO_URL("OKRA-C045", "No database given", FailureKind.USAGE),
  AFTER_CHANGE("OKRA-C046", "Command after a change failed", FailureKind.FAILED),
  NO_SERVER("OKRA-C047", "No server to work on", FailureKind.USAGE);

  private final String id;
  private final String title;
  private final FailureKind kind;

  DatabaseCommandCode(String id, String title, FailureKind kind) {
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
