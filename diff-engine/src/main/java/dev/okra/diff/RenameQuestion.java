package dev.okra.diff;

/**
 * Something that may have been renamed, or dropped and made anew: only its owner knows.
 *
 * @param kind what it is
 * @param before the name before, as {@code --rename} takes it
 * @param after the name after, likewise
 * @param renamed the one reading, in a sentence
 * @param replaced the other reading, in a sentence
 */
public record RenameQuestion(
    Kind kind, String before, String after, String renamed, String replaced) {

  /** The value of {@code --rename} that says that nothing else was renamed. */
  public static final String NOTHING = "none";

  /** What may have been renamed. */
  public enum Kind {
    TABLE,
    COLUMN,
    ENUM,
    VALUE
  }

  /** The value of {@code --rename} that answers with yes. */
  public String flag() {
    return before + "=" + after;
  }
}
