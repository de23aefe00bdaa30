package dev.okra.cli.drift;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What keeps drift from being resolved. */
public enum DriftErrorCode implements ErrorCode {
  UNRESOLVED("OKRA-C080", "Drift that nobody has decided about", FailureKind.CONSENT),
  NO_SUCH_OBJECT("OKRA-C081", "Not an object that has drifted", FailureKind.USAGE);

  private final String id;
  private final String title;
  private final FailureKind kind;

  DriftErrorCode(String id, String title, FailureKind kind) {
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
