package dev.okra.domain.diagnostic;

/**
 * A stable code that a user can search for. Each module lists its own in an enum that implements
 * this interface; all of them stand in {@code docs/error-codes.md}.
 */
public interface ErrorCode {

  /**
   * The code as printed: {@code OKRA-} and a letter for the area with three digits, such as {@code
   * OKRA-D001}.
   */
  String id();

  /** A short title, in sentence case and without a full stop. */
  String title();

  /** Who has to act, and so with which status the process ends. */
  FailureKind kind();
}
