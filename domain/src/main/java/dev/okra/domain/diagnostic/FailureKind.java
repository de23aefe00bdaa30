package dev.okra.domain.diagnostic;

/** What kind of failure an error is; the command line turns each kind into one exit status. */
public enum FailureKind {
  /** Something did not work: exit status 1. */
  FAILED(1),
  /** The command or its configuration is wrong: exit status 2. */
  USAGE(2),
  /** Differences or pending work were found where a check was asked for: exit status 3. */
  DIFFERENT(3),
  /** Refused until somebody consents or answers: exit status 4. */
  CONSENT(4),
  /** The schema is invalid: exit status 5. */
  INVALID_SCHEMA(5);

  private final int exitStatus;

  FailureKind(int exitStatus) {
    this.exitStatus = exitStatus;
  }

  /** The exit status of a process that ends for this reason. */
  public int exitStatus() {
    return exitStatus;
  }
}
