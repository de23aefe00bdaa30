package dev.okra.domain.diagnostic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a user can cause and mend. The message says what was found in the user's words;
 * the hint says the next step. Neither ever holds a password.
 */
public class OkraException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final @Nullable String hint;

  /** A failure with a code, what was found and, where there is one, the next step. */
  public OkraException(ErrorCode code, String message, @Nullable String hint) {
    this(code, message, hint, null);
  }

  /** As the other constructor, with the exception that led here. */
  public OkraException(
      ErrorCode code, String message, @Nullable String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.hint = hint;
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }

  /** What to do next, if anything can be said. */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  /** What was found; never null. */
  public String text() {
    String message = getMessage();
    return message == null ? code.title() : message;
  }
}
