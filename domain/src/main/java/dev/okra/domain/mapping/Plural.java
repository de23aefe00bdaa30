package dev.okra.domain.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plural of an English word in lower case. A word that is in the plural already stays as it is.
 * Written here because a table's name is for ever: the libraries make {@code repoes} and {@code
 * persons}, and compile dozens of regular expressions before they make {@code users}.
 */
public final class Plural {
  private static final Map<String, String> IRREGULAR = new HashMap<>();

  /** Ends of plurals in {@code es} whose singular has no {@code e}. */
  private static final List<String> LONG_ENDS =
      List.of("sses", "shes", "ches", "xes", "zzes", "iases", "nvases", "tlases");

  /** Ends of plurals of words in {@code sis}. */
  private static final List<String> GREEK_ENDS = List.of("lyses", "theses", "crises", "gnoses");

  /** Words without a plural, or whose plural is the same. */
  private static final Set<String> UNCHANGED =
      Set.of(
          "aircraft",
          "data",
          "deer",
          "equipment",
          "feedback",
          "fish",
          "hardware",
          "information",
          "media",
          "metadata",
          "money",
          "music",
          "news",
          "offspring",
          "people",
          "research",
          "salmon",
          "series",
          "sheep",
          "software",
          "spacecraft",
          "species",
          "staff",
          "stuff",
          "trout");

  /** Words in the singular that look like a plural. */
  private static final Set<String> SINGULAR =
      Set.of("lens", "corps", "biceps", "diabetes", "herpes", "rabies");

  static {
    irregular("person people child children man men woman women foot feet tooth teeth goose geese");
    irregular(
        "mouse mice louse lice ox oxen die dice leaf leaves life lives knife knives wife wives");
    irregular("half halves self selves shelf shelves calf calves loaf loaves thief thieves");
    irregular("wolf wolves elf elves scarf scarves criterion criteria phenomenon phenomena");
    irregular("datum data stratum strata medium media bacterium bacteria nucleus nuclei");
    irregular("genus genera matrix matrices vertex vertices quiz quizzes axis axes hero heroes");
    irregular("potato potatoes tomato tomatoes echo echoes veto vetoes torpedo torpedoes");
    irregular("epoch epochs stomach stomachs monarch monarchs lens lenses");
  }

  private Plural() {}

  private static void irregular(String pairs) {
    String[] words = pairs.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      IRREGULAR.put(words[i], words[i + 1]);
    }
  }

  /** The plural of a word. */
  public static String of(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.isEmpty() || UNCHANGED.contains(word) || isPlural(word)) {
      return word;
    }
    if (word.endsWith("sis")) {
      return word.substring(0, word.length() - 2) + "es";
    }
    if (word.endsWith("y") && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return hisses(word) ? word + "es" : word + "s";
  }

  /** The singular whose plural a word is; the word itself where it is no plural. */
  public static String singular(String word) {
    boolean unchanged = UNCHANGED.contains(word) && !word.equals("people");
    if (unchanged || !of(word).equals(word)) {
      return word;
    }
    for (Map.Entry<String, String> pair : IRREGULAR.entrySet()) {
      if (pair.getValue().equals(word)) {
        return pair.getKey();
      }
    }
    return singulars(word).stream().filter(c -> of(c).equals(word)).findFirst().orElse(word);
  }

  /** What may be the singular of a word, the likeliest first. */
  private static List<String> singulars(String word) {
    List<String> candidates = new ArrayList<>();
    if (word.endsWith("ies")) {
      candidates.add(without(word, 3) + "y");
    }
    if (hasLongEnd(word)) {
      candidates.add(without(word, 2));
    }
    if (GREEK_ENDS.stream().anyMatch(word::endsWith)) {
      candidates.add(without(word, 2) + "is");
    }
    if (word.endsWith("s")) {
      candidates.add(without(word, 1));
    }
    candidates.removeIf(String::isEmpty);
    return candidates;
  }

  /** As of classes, boxes and statuses, and not of houses and causes. */
  private static boolean hasLongEnd(String word) {
    boolean afterVowels = word.endsWith("ouses") || word.endsWith("auses");
    boolean status = word.length() > 4 && word.endsWith("uses") && !afterVowels;
    return status || (!word.endsWith("caches") && LONG_ENDS.stream().anyMatch(word::endsWith));
  }

  private static String without(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  /**
   * English has few singulars in s after a consonant or after e and o; status, class, axis and
   * alias are others.
   */
  private static boolean isPlural(String word) {
    if (word.length() < 3 || !word.endsWith("s") || SINGULAR.contains(word)) {
      return false;
    }
    return switch (word.charAt(word.length() - 2)) {
      case 's', 'u', 'i', 'a' -> false;
      default -> true;
    };
  }

  private static boolean hisses(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
