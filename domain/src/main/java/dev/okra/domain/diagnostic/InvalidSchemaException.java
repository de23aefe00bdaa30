package dev.okra.domain.diagnostic;

import java.util.List;

/**
 * The schema has errors; all of them are in {@link #diagnostics()}, in the order of their places.
 */
public final class InvalidSchemaException extends OkraException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** Reports the given problems, at least one of them an error. */
  public InvalidSchemaException(ErrorCode code, List<Diagnostic> diagnostics) {
    super(code, summary(diagnostics), null);
    this.diagnostics = List.copyOf(diagnostics);
  }

  private static String summary(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    return errors == 1 ? "the schema has 1 error" : "the schema has " + errors + " errors";
  }

  /** Every problem found, warnings included. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
