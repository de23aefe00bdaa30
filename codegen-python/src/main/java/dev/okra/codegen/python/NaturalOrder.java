package dev.okra.codegen.python;

import java.util.Comparator;

/** Puts {@code Line2} before {@code Line10}, as the tools do that sort Python. */
final class NaturalOrder implements Comparator<String> {
  @Override
  public int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      int endOfLeft = endOfPart(left, i);
      int endOfRight = endOfPart(right, j);
      int order = compareParts(left.substring(i, endOfLeft), right.substring(j, endOfRight));
      if (order != 0) {
        return order;
      }
      i = endOfLeft;
      j = endOfRight;
    }
    return Boolean.compare(i < left.length(), j < right.length());
  }

  /** A part is a run of digits, or one other character. */
  private static int endOfPart(String text, int start) {
    int end = start + 1;
    while (isDigit(text.charAt(start)) && end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int compareParts(String left, String right) {
    // A number that begins with a zero is taken for the digits of a fraction.
    boolean numbers =
        isDigit(left.charAt(0))
            && isDigit(right.charAt(0))
            && left.charAt(0) != '0'
            && right.charAt(0) != '0';
    return numbers && left.length() != right.length()
        ? Integer.compare(left.length(), right.length())
        : left.compareTo(right);
  }
}
