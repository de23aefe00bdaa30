package dev.okra.domain.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One problem in a schema.
 *
 * @param code stable code, {@code OKRA-I…} for syntax, {@code OKRA-S…} for meaning
 * @param severity whether it stops the command
 * @param range where it is, or null where no place can be named
 * @param message one sentence that says what is wrong in the user's words
 * @param hint what to do about it, such as the nearest name
 */
public record Diagnostic(
    String code,
    Severity severity,
    @Nullable SourceRange range,
    String message,
    @Nullable String hint) {

  /**
   * Orders by file, then place, then code, so that output is the same for every order of checks.
   */
  public static final Comparator<Diagnostic> BY_PLACE =
      Comparator.<Diagnostic, String>comparing(d -> d.range == null ? "" : d.range.file())
          .thenComparingInt(d -> d.range == null ? 0 : d.range.startLine())
          .thenComparingInt(d -> d.range == null ? 0 : d.range.startColumn())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** Whether this problem stops the command. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
