package dev.okra.domain.port;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What can go wrong between okra and a database; every dialect uses these. */
public enum DatabaseErrorCode implements ErrorCode {
  INVALID_URL("OKRA-D001", "Invalid database URL", FailureKind.USAGE),
  UNKNOWN_SCHEME("OKRA-D002", "Unknown kind of database", FailureKind.USAGE),
  UNSUPPORTED_PARAMETER("OKRA-D003", "Unsupported parameter in database URL", FailureKind.USAGE),
  UNREACHABLE("OKRA-D004", "Database server not reachable", FailureKind.FAILED),
  UNKNOWN_HOST("OKRA-D005", "Unknown database host", FailureKind.FAILED),
  ACCESS_DENIED("OKRA-D006", "Access denied by the database", FailureKind.FAILED),
  NO_SUCH_DATABASE("OKRA-D007", "No such database", FailureKind.FAILED),
  LOCKED("OKRA-D008", "Database is locked", FailureKind.FAILED),
  READ_ONLY("OKRA-D009", "Database cannot be written", FailureKind.FAILED),
  UNSUPPORTED_VERSION("OKRA-D010", "Unsupported version of the database", FailureKind.FAILED),
  STATEMENT_FAILED("OKRA-D011", "Statement failed", FailureKind.FAILED),
  CONNECTION_LOST("OKRA-D012", "Connection to the database lost", FailureKind.FAILED),
  EXPECTATION_FAILED("OKRA-D013", "A safety check found rows", FailureKind.FAILED),
  LOCK_TIMEOUT("OKRA-D014", "Another run holds the migration lock", FailureKind.FAILED),
  UNSUPPORTED_CHANGE("OKRA-D015", "The database cannot do this", FailureKind.FAILED),
  INVALID_TYPE("OKRA-D016", "Invalid column type", FailureKind.INVALID_SCHEMA),
  NOT_A_DATABASE("OKRA-D017", "Not a database file", FailureKind.FAILED),
  DISK_FULL("OKRA-D018", "No space left for the database", FailureKind.FAILED),
  PERMISSION_DENIED("OKRA-D019", "The database user lacks a privilege", FailureKind.FAILED),
  UNREADABLE_SCHEMA("OKRA-D020", "A part of the schema cannot be read", FailureKind.FAILED),
  OUTSIDE_SCRATCH("OKRA-D032", "Statement that is no part of a schema", FailureKind.INVALID_SCHEMA),
  SCRIPT_FAILED("OKRA-D033", "Statement of a SQL file failed", FailureKind.FAILED),
  NO_SCRATCH_PLACE("OKRA-D034", "No scratch database to run SQL files in", FailureKind.FAILED);

  private final String id;
  private final String title;
  private final FailureKind kind;

  DatabaseErrorCode(String id, String title, FailureKind kind) {
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
