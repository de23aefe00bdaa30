package dev.okra.cli.pull;

import dev.okra.domain.pull.Unexpressed;
import java.util.ArrayList;
import java.util.List;

/** The comment at the end of a schema that lists what the database has besides it. */
final class UnmanagedNote {
  private static final String TITLE = "# Not in this schema, and left alone in the database:";
  private static final String ITEM = "#   ";

  private UnmanagedNote() {}

  /** The text with the note as it is now; without one where there is nothing to list. */
  static String put(String text, List<Unexpressed> items) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    String rest = without(text);
    if (items.isEmpty()) {
      return rest;
    }
    List<String> lines = new ArrayList<>(List.of(TITLE));
    items.forEach(i -> lines.add(ITEM + line(i)));
    String gap = rest.isEmpty() ? "" : rest.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
    return rest + gap + String.join(lineEnd, lines) + lineEnd;
  }

  /** The text without the note and the blank line before it. */
  private static String without(String text) {
    int start = text.indexOf(TITLE);
    if (start < 0) {
      return text;
    }
    int end = lineEnd(text, start);
    while (text.startsWith(ITEM, end)) {
      end = lineEnd(text, end);
    }
    String before = text.substring(0, start);
    String after = text.substring(end);
    return after.isBlank() ? endingOnce(before) : before + after;
  }

  private static String endingOnce(String text) {
    String stripped = text.stripTrailing();
    int end = stripped.length();
    return stripped.isEmpty() ? "" : text.substring(0, lineEnd(text, end));
  }

  private static int lineEnd(String text, int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? text.length() : newline + 1;
  }

  /** One item in one line. */
  static String line(Unexpressed item) {
    String place = item.table() == null ? "" : item.table() + ": ";
    return (place + item.what() + ": " + item.why()).replaceAll("\\s+", " ");
  }
}
