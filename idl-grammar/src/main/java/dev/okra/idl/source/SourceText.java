package dev.okra.idl.source;

import dev.okra.domain.diagnostic.SourceRange;
import java.util.Arrays;

/**
 * The text of one file, with its lines. Offsets count UTF-16 units from the start of the text;
 * lines end with LF, CRLF or CR.
 */
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  private SourceText(String name, String text, int[] lineStarts) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts;
  }

  /** A file's name, as diagnostics show it, and its text without a byte order mark. */
  public static SourceText of(String name, String text) {
    return new SourceText(name, text, lineStarts(text));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crBeforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crBeforeLf)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The number of the line that holds an offset, from 1. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset in its line, from 1, in code points. */
  public int columnAt(int offset) {
    return text.codePointCount(lineStarts[lineAt(offset) - 1], offset) + 1;
  }

  /** How many lines there are, at least 1. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** A line by its number, without its end. */
  public String line(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** The range between two offsets, the end exclusive. */
  public SourceRange range(int start, int end) {
    return new SourceRange(name, lineAt(start), columnAt(start), lineAt(end), columnAt(end));
  }
}
