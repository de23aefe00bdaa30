package dev.okra.codegen.python;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts {@code Line2} before {@code Line10}, as the tools do that sort Python. */
final class NaturalOrder implements Comparator<String> {
  private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]");

  @Override
  public int compare(String left, String right) {
    String[] lefts = parts(left);
    String[] rights = parts(right);
    for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
      int order = compareParts(lefts[i], rights[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lefts.length, rights.length);
  }

  private static String[] parts(String text) {
    return PART.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
  }

  private static int compareParts(String left, String right) {
    // A number that begins with a zero is taken for the digits of a fraction.
    boolean numbers =
        Character.isDigit(left.charAt(0))
            && Character.isDigit(right.charAt(0))
            && left.charAt(0) != '0'
            && right.charAt(0) != '0';
    return numbers && left.length() != right.length()
        ? Integer.compare(left.length(), right.length())
        : left.compareTo(right);
  }
}
