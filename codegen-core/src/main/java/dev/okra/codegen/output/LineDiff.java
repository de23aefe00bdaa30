package dev.okra.codegen.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows where two texts differ: everything between the first and the last differing line, with some
 * lines around them. It finds no common lines in between, because it is read by people who will
 * generate anew rather than by programs that apply it.
 */
final class LineDiff {
  private static final int CONTEXT = 2;

  private LineDiff() {}

  static String between(String before, String after, int maxLines) {
    List<String> left = before.lines().toList();
    List<String> right = after.lines().toList();
    int shorter = Math.min(left.size(), right.size());
    int start = 0;
    while (start < shorter && left.get(start).equals(right.get(start))) {
      start++;
    }
    int same = 0;
    while (same < shorter - start
        && left.get(left.size() - 1 - same).equals(right.get(right.size() - 1 - same))) {
      same++;
    }
    int from = Math.max(0, start - CONTEXT);
    int tail = Math.max(0, same - CONTEXT);
    List<String> shown = new ArrayList<>();
    shown.add(hunk(from, left.size() - tail, right.size() - tail));
    mark(shown, ' ', left.subList(from, start));
    mark(shown, '-', left.subList(start, left.size() - same));
    mark(shown, '+', right.subList(start, right.size() - same));
    mark(shown, ' ', left.subList(left.size() - same, left.size() - tail));
    return String.join("\n", limited(shown, maxLines)) + "\n";
  }

  private static String hunk(int from, int leftEnd, int rightEnd) {
    return "@@ -" + range(from, leftEnd) + " +" + range(from, rightEnd) + " @@";
  }

  private static String range(int from, int end) {
    int lines = end - from;
    return (lines == 0 ? from : from + 1) + "," + lines;
  }

  private static void mark(List<String> shown, char sign, List<String> lines) {
    lines.forEach(line -> shown.add(sign + line));
  }

  private static List<String> limited(List<String> lines, int maxLines) {
    if (lines.size() <= maxLines) {
      return lines;
    }
    List<String> result = new ArrayList<>(lines.subList(0, maxLines));
    result.add("… and " + (lines.size() - maxLines) + " lines more");
    return result;
  }
}
