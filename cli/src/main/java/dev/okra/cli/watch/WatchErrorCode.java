package dev.okra.cli.watch;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What can go wrong with watching. */
public enum WatchErrorCode implements ErrorCode {
  CANNOT_WATCH("OKRA-C060", "Files cannot be watched", FailureKind.FAILED),
  NOTHING_TO_DO("OKRA-C061", "Nothing to do on a change", FailureKind.USAGE);

  private final String id;
  private final String title;
  private final FailureKind kind;

  WatchErrorCode(String id, String title, FailureKind kind) {
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
