package dev.okra.migration;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What can go wrong with migrations and schema files. */
public enum MigrationErrorCode implements ErrorCode {
  UNREADABLE_FILE("OKRA-M001", "File cannot be read", FailureKind.FAILED),
  UNWRITABLE_FILE("OKRA-M002", "File cannot be written", FailureKind.FAILED),
  INVALID_JSON("OKRA-M003", "Invalid schema or migration file", FailureKind.FAILED),
  UNSUPPORTED_FORMAT("OKRA-M004", "File of a newer okra", FailureKind.FAILED),
  SUM_MISMATCH("OKRA-M005", "okra.sum does not match the migrations", FailureKind.FAILED),
  MIGRATION_EDITED("OKRA-M006", "Applied migration was edited", FailureKind.FAILED),
  MIGRATION_MISSING("OKRA-M007", "Applied migration is missing", FailureKind.FAILED),
  OUT_OF_ORDER("OKRA-M008", "Migration is older than applied ones", FailureKind.FAILED),
  BRANCHED("OKRA-M009", "Migrations branch", FailureKind.FAILED),
  DEPENDENCY_MISSING("OKRA-M010", "Migration depends on a missing one", FailureKind.FAILED),
  DEPENDENCY_CYCLE("OKRA-M011", "Migrations depend on each other", FailureKind.FAILED),
  FAILED_BEFORE("OKRA-M012", "An earlier migration did not finish", FailureKind.FAILED),
  UNKNOWN_MIGRATION("OKRA-M013", "No such migration", FailureKind.USAGE),
  INVALID_NAME("OKRA-M017", "Invalid name for a migration", FailureKind.USAGE),
  MIGRATION_FAILED("OKRA-M018", "Migration failed", FailureKind.FAILED),
  WRONG_DIALECT("OKRA-M020", "Schema of another kind of database", FailureKind.USAGE);

  private final String id;
  private final String title;
  private final FailureKind kind;

  MigrationErrorCode(String id, String title, FailureKind kind) {
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
