package dev.okra.codegen.naming;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a name into its words, each as written: {@code createdAt} is {@code created, At}; {@code
 * HTMLPage2} is {@code HTML, Page2}; {@code line_2} is {@code line, 2}; {@code userIDs} is {@code
 * user, IDs}. Underscores part words and are dropped; digits belong to the word before them.
 */
public final class Words {

  private Words() {}

  /**
   * The words of a name that matches {@code [_A-Za-z][_0-9A-Za-z]*}; none where it is all
   * underscores.
   */
  public static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || startsWord(name, i)) {
        String word = name.substring(start, i).replace("_", "");
        if (!word.isEmpty()) {
          words.add(word);
        }
        start = i;
      }
    }
    return words;
  }

  private static boolean startsWord(String name, int i) {
    char before = name.charAt(i - 1);
    char here = name.charAt(i);
    if (before == '_') {
      return here != '_';
    }
    if (!isUpper(here)) {
      return false;
    }
    return !isUpper(before) || endsAcronym(name, i);
  }

  /**
   * Whether the upper-case letter here starts a word after an acronym; the {@code s} of a plural
   * does not.
   */
  private static boolean endsAcronym(String name, int i) {
    if (i + 1 >= name.length() || !isLower(name.charAt(i + 1))) {
      return false;
    }
    boolean plural =
        name.charAt(i + 1) == 's' && (i + 2 == name.length() || !isLower(name.charAt(i + 2)));
    return !plural;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
