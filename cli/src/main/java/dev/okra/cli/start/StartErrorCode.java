package dev.okra.cli.start;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What can go wrong with a new project. */
public enum StartErrorCode implements ErrorCode {
  PROJECT_EXISTS("OKRA-C020", "There is a project already"),
  UNKNOWN_EXAMPLE("OKRA-C021", "Unknown example");

  private final String id;
  private final String title;

  StartErrorCode(String id, String title) {
    this.id = id;
    this.title = title;
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
    return FailureKind.USAGE;
  }
}
