package dev.okra.idl.merge;

import dev.okra.idl.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits of one text by ranges; what no range covers stays byte for byte. */
final class TextEdits {
  private final String text;
  private final String lineEnd;
  private final List<Edit> edits = new ArrayList<>();

  private record Edit(int start, int end, String replacement) {}

  TextEdits(SourceText source) {
    this.text = source.text();
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
  }

  void replace(int start, int end, String replacement) {
    edits.add(new Edit(start, end, replacement.replace("\n", lineEnd)));
  }

  void insert(int at, String inserted) {
    replace(at, at, inserted);
  }

  void append(String added) {
    String gap = text.isEmpty() ? "" : text.endsWith("\n") ? "\n" : "\n\n";
    insert(text.length(), gap + added);
  }

  /**
   * Removes a range; with the whole of its lines and one blank line before them where nothing else
   * stands there but a comment behind it.
   */
  void remove(int start, int end) {
    int lineStart = lineStart(start);
    boolean alone = text.substring(lineStart, start).isBlank() && endsLine(end);
    if (!alone) {
      replace(start, end, "");
      return;
    }
    int from = lineStart;
    int before = lineStart(Math.max(0, lineStart - 1));
    if (before < lineStart && text.substring(before, lineStart).isBlank()) {
      from = before;
    }
    replace(from, lineEnd(end), "");
  }

  /** Whether nothing but a comment follows on the line. */
  boolean endsLine(int offset) {
    int end = lineEnd(offset);
    String rest = text.substring(offset, end).strip();
    return rest.isEmpty() || rest.equals(",") || rest.startsWith("#");
  }

  /** The white space at the start of the line. */
  String indentation(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** The offset after the end of the line. */
  int lineEnd(int offset) {
    int newline = text.indexOf('\n', offset);
    return newline < 0 ? text.length() : newline + 1;
  }

  /** The offset before the end of the line. */
  int lineContentEnd(int offset) {
    int end = lineEnd(offset);
    while (end > offset && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The text with every edit; those at one place in the order in which they were made. */
  String applied() {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
      int start = Math.max(copied, edit.start());
      result.append(text, copied, start).append(edit.replacement());
      copied = Math.max(copied, edit.end());
    }
    return result.append(text, copied, text.length()).toString();
  }
}
