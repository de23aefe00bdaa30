package dev.okra.idl.format;

/** The text as it grows, line by line. */
final class Output {
  private final StringBuilder text = new StringBuilder();
  private int indent;

  /** Begins a line, after an empty one where asked. */
  void startLine(int spaces, boolean afterBlank) {
    indent = spaces;
    if (text.length() > 0) {
      text.append(afterBlank ? "\n\n" : "\n");
    }
    text.append(" ".repeat(spaces));
  }

  /** Begins a line that goes on with what the one before it began. */
  void continueLine() {
    text.append('\n').append(" ".repeat(indent + 2));
  }

  void add(String part) {
    text.append(part);
  }

  /** The indentation of what was begun last. */
  int indent() {
    return indent;
  }

  int length() {
    return text.length();
  }

  void reset(int length) {
    text.setLength(length);
  }

  boolean hasBreakAfter(int length) {
    return text.indexOf("\n", length) >= 0;
  }

  int widthOfLine() {
    return text.length() - text.lastIndexOf("\n") - 1;
  }

  String finish() {
    return text.length() == 0 ? "" : text.append('\n').toString();
  }
}
