package dev.okra.idl.resolve;

import java.util.Set;
import org.atteo.evo.inflector.English;

/** The plural of an English word in lower case. */
final class Plural {
  /** Words that name many already, or cannot be counted; the library would add an s. */
  private static final Set<String> UNCHANGED =
      Set.of(
          "analytics",
          "data",
          "details",
          "equipment",
          "feedback",
          "information",
          "logs",
          "media",
          "metadata",
          "money",
          "music",
          "news",
          "permissions",
          "preferences",
          "sales",
          "series",
          "settings",
          "software",
          "species",
          "staff",
          "statistics",
          "stats",
          "tags");

  /**
   * Ends of words that take an s and nothing else: no exception in the library's rules has one of
   * them.
   */
  private static final Set<String> REGULAR_ENDS =
      Set.of(
          "er", "or", "nt", "ct", "st", "le", "ge", "ce", "te", "ag", "am", "et", "en", "ey", "ay",
          "al", "el", "rd", "nk", "ar", "pt", "ry_", "re", "ne", "me", "it", "ot", "in", "on_");

  private Plural() {}

  static String of(String word) {
    if (word.isEmpty() || UNCHANGED.contains(word)) {
      return word;
    }
    // The library compiles dozens of regular expressions when it is first asked: not for "user".
    return isRegular(word) ? word + "s" : English.plural(word);
  }

  private static boolean isRegular(String word) {
    return word.length() > 3 && REGULAR_ENDS.contains(word.substring(word.length() - 2));
  }
}
