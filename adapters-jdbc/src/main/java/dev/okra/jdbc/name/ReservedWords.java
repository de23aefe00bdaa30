package dev.okra.jdbc.name;

import dev.okra.jdbc.session.QueryText;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that a dialect takes as names only in quotes. */
public final class ReservedWords {
  private final Set<String> words;

  private ReservedWords(Set<String> words) {
    this.words = words;
  }

  /**
   * The words of a resource: one a line, empty lines and lines that start with {@code #} left out.
   *
   * @param owner the class beside which the resource stands
   * @param resource the resource's name
   */
  public static ReservedWords load(Class<?> owner, String resource) {
    return new ReservedWords(
        QueryText.load(owner, resource)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the word is reserved, in whatever case it is written. */
  public boolean contains(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
