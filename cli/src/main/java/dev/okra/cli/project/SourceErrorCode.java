package dev.okra.cli.project;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What can be wrong with a source of a comparison. */
public enum SourceErrorCode implements ErrorCode {
  UNKNOWN_SOURCE("OKRA-C030", "Not a source of a schema"),
  DIFFERENT_DIALECTS("OKRA-C031", "Sources of different databases");

  private final String id;
  private final String title;

  SourceErrorCode(String id, String title) {
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
