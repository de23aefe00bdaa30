package dev.okra.domain.diagnostic;

/**
 * A range of characters in a source file. Lines and columns count from 1; columns count Unicode
 * code points; the end is exclusive.
 */
public record SourceRange(String file, int startLine, int startColumn, int endLine, int endColumn) {

  public SourceRange {
    if (startLine < 1 || startColumn < 1) {
      throw new IllegalArgumentException("lines and columns count from 1");
    }
    if (endLine < startLine || (endLine == startLine && endColumn < startColumn)) {
      throw new IllegalArgumentException("a range cannot end before it starts");
    }
  }

  /** The start as {@code file:line:column}. */
  public String location() {
    return file + ":" + startLine + ":" + startColumn;
  }
}
