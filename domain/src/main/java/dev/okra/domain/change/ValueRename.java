package dev.okra.domain.change;

/**
 * A value of an enum that goes on under another name; rows that hold the first are to hold the
 * second.
 */
public record ValueRename(String before, String after) {

  /** The way back. */
  public ValueRename inverse() {
    return new ValueRename(after, before);
  }
}
