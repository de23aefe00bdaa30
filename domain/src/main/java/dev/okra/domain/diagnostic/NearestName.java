package dev.okra.domain.diagnostic;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what a misspelt name was meant to be. */
public final class NearestName {
  private static final int LONGEST = 64;

  private NearestName() {}

  /** A hint that names the nearest candidate, or null where none is near. */
  public static @Nullable String hint(String name, Collection<String> candidates) {
    String nearest = among(name, candidates);
    return nearest == null ? null : "did you mean '" + nearest + "'?";
  }

  /**
   * A hint that names the nearest candidate, or else all of them.
   *
   * @param all what stands before them
   * @param none the hint where there are no candidates
   */
  public static String hint(String name, Collection<String> candidates, String all, String none) {
    String nearest = hint(name, candidates);
    if (nearest != null) {
      return nearest;
    }
    return candidates.isEmpty() ? none : all + String.join(", ", candidates);
  }

  /**
   * The candidate with the fewest edits to the name, at most one edit for each three characters; of
   * equals the first in the alphabet. Null where none is that near.
   */
  public static @Nullable String among(String name, Collection<String> candidates) {
    if (name.length() > LONGEST) {
      return null;
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    int bound = Math.max(1, name.length() / 3);
    String best = null;
    for (String candidate : candidates) {
      if (candidate.equals(name) || Math.abs(candidate.length() - name.length()) > bound) {
        continue;
      }
      int distance = EditDistance.between(wanted, candidate.toLowerCase(Locale.ROOT), bound);
      boolean tie = distance == bound && best != null && candidate.compareTo(best) >= 0;
      if (distance > bound || tie || distance >= candidate.length()) {
        continue;
      }
      best = candidate;
      bound = distance;
    }
    return best;
  }
}
