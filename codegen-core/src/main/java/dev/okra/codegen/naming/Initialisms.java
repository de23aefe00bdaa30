package dev.okra.codegen.naming;

import java.util.Locale;
import java.util.Set;

/**
 * Words that are written in upper case throughout, and their plurals: {@code ID} and {@code IDs}.
 *
 * @param words in upper case
 */
public record Initialisms(Set<String> words) {

  public Initialisms {
    words = Set.copyOf(words);
  }

  /** The word as it stands in a Pascal-case name. */
  public String form(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (words.contains(upper)) {
      return upper;
    }
    String singular = upper.substring(0, upper.length() - 1);
    return upper.endsWith("S") && words.contains(singular)
        ? singular + "s"
        : NameStyle.capitalise(word);
  }
}
