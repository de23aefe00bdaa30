package dev.okra.jdbc.script;

/** A quote or comment is not closed. */
public final class UnterminatedTokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final String text;

  UnterminatedTokenException(int position, String what) {
    super(what + " is not closed");
    this.text = what + " is not closed";
    this.position = position;
  }

  /** What is wrong. */
  public String text() {
    return text;
  }

  /** Where it was opened. */
  public int position() {
    return position;
  }
}
