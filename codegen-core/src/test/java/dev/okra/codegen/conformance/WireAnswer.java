package dev.okra.codegen.conformance;

/**
 * What a program makes of a {@link WireQuestion}.
 *
 * @param refused whether it was not read, or was read but not written
 * @param text the JSON that was written, or why it was refused
 */
public record WireAnswer(boolean refused, String text) {

  /**
   * What all programs must agree about: what was written, or the place of the first offence, which
   * stands before the reason. What is no JSON, or JSON but no object, has no place.
   */
  public String outcome() {
    if (!refused) {
      return text;
    }
    int end = text.indexOf(": ");
    String place = end < 0 ? "" : text.substring(0, end);
    return place.matches("\\w+(\\.\\w+|\\[\\d+])+") ? refusedAt(place) : refusedAt("");
  }

  /** The outcome of what is refused for what is at a place; empty where it has none. */
  static String refusedAt(String place) {
    return place.isEmpty() ? "refused" : "refused at " + place;
  }
}
