package dev.okra.cli.pull;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What keeps a pulled schema from being written. */
public enum PullErrorCode implements ErrorCode {
  NO_SCHEMA_FILE("OKRA-C070", "The file holds no schema", FailureKind.CONSENT),
  NOT_EXPRESSED("OKRA-C071", "The pulled schema would change the database", FailureKind.FAILED);

  private final String id;
  private final String title;
  private final FailureKind kind;

  PullErrorCode(String id, String title, FailureKind kind) {
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
