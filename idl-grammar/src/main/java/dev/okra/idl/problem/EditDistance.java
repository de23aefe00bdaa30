package dev.okra.idl.problem;

/**
 * Damerau and Levenshtein's distance: insertions, deletions, substitutions, swaps of neighbours.
 */
final class EditDistance {

  private EditDistance() {}

  /** The distance, or some number above {@code bound} where it is larger than that. */
  static int between(String a, String b, int bound) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int smallest = fill(row, last, beforeLast, a, b, i);
      if (smallest > bound) {
        return bound + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static int fill(int[] row, int[] last, int[] beforeLast, String a, String b, int i) {
    row[0] = i;
    int smallest = i;
    for (int j = 1; j <= b.length(); j++) {
      int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
      row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
      if (isSwap(a, b, i, j)) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
      smallest = Math.min(smallest, row[j]);
    }
    return smallest;
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
