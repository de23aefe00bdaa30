package dev.okra.idl.syntax;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SyntaxCode;
import dev.okra.idl.source.Place;
import dev.okra.idl.source.SourceText;

/**
 * Finds characters that no schema holds: those below U+0020 other than tab and line ends, and DEL.
 */
final class ControlCharacters {

  private ControlCharacters() {}

  static boolean isForbidden(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\u007f';
  }

  /** Reports each run of them once. */
  static void check(SourceText source, Problems problems) {
    String text = source.text();
    int i = 0;
    while (i < text.length()) {
      if (!isForbidden(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && isForbidden(text.charAt(i))) {
        i++;
      }
      report(problems, new Place(source, start, i));
    }
  }

  private static void report(Problems problems, Place place) {
    int found = place.source().text().charAt(place.start());
    String name = String.format("U+%04X", found);
    problems.report(
        SyntaxCode.CONTROL_CHARACTER,
        place,
        "the control character " + name + (found == 0 ? " (NUL)" : "") + " is not allowed",
        "remove it; in a string, write an escape such as \\n");
  }
}
