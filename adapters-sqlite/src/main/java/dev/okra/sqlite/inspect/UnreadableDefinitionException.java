package dev.okra.sqlite.inspect;

/** A definition is not in the form that its parser expects. */
final class UnreadableDefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String text;

  UnreadableDefinitionException(String text) {
    super(text);
    this.text = text;
  }

  /** What was expected, and what was found. */
  String text() {
    return text;
  }
}
