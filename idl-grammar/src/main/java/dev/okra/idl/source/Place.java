package dev.okra.idl.source;

import dev.okra.domain.diagnostic.SourceRange;

/**
 * A part of a file, kept as offsets because few of them are ever shown.
 *
 * @param source the file
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
public record Place(SourceText source, int start, int end) {

  /** As lines and columns. */
  public SourceRange range() {
    return source.range(start, end);
  }

  /** What stands there. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** From the start of this place to the end of a later one. */
  public Place to(Place last) {
    return new Place(source, start, last.end);
  }

  /** The number of the line it begins in, from 1. */
  public int line() {
    return source.lineAt(start);
  }
}
