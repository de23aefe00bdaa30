package dev.okra.jdbc.script;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What can be wrong with a text of SQL before a database sees it. */
public enum ScriptErrorCode implements ErrorCode {
  UNREADABLE("OKRA-D030", "SQL file cannot be taken apart", FailureKind.FAILED),
  NOT_WHOLE("OKRA-D031", "Piece of SQL is not whole", FailureKind.INVALID_SCHEMA);

  private final String id;
  private final String title;
  private final FailureKind kind;

  ScriptErrorCode(String id, String title, FailureKind kind) {
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
