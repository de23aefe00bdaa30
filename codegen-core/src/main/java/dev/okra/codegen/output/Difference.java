package dev.okra.codegen.output;

import org.jspecify.annotations.Nullable;

/**
 * A file that is not as it would be generated.
 *
 * @param path relative to the output folder, with {@code /} between its parts
 * @param kind what is wrong with it
 * @param actual the text on disk, or null where the file is missing
 * @param expected the text that would be written, or null where the file would be removed
 */
public record Difference(
    String path, Kind kind, @Nullable String actual, @Nullable String expected) {

  /** How a file can differ. */
  public enum Kind {
    /** It is not there. */
    MISSING,
    /** Its text is another. */
    STALE,
    /** It was generated once, and is not any more. */
    SUPERFLUOUS
  }

  /**
   * The lines that differ, as a unified diff without a header.
   *
   * @param maxLines how many lines to show at most; a last line says how many are left out
   */
  public String diff(int maxLines) {
    return LineDiff.between(
        actual == null ? "" : actual, expected == null ? "" : expected, maxLines);
  }
}
