package dev.okra.idl.source;

import dev.okra.domain.diagnostic.SourceRange;

/** Lays out a line with carets below it, in columns of a terminal. */
final class ExcerptWriter {
  private static final int WIDEST = 120;
  private static final int BEFORE_PROBLEM = 60;
  private static final int TAB = 4;
  private static final String CUT = "…";

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder carets = new StringBuilder();
  private int width;

  private ExcerptWriter() {}

  static Excerpt of(SourceText source, SourceRange range) {
    int number = Math.min(range.startLine(), source.lineCount());
    String line = source.line(number);
    int from = range.startColumn() - 1;
    int to = range.endLine() == range.startLine() ? range.endColumn() - 1 : Integer.MAX_VALUE;
    ExcerptWriter writer = new ExcerptWriter();
    writer.write(line, from, Math.max(to, from + 1));
    String carets = writer.carets.toString().stripTrailing();
    return new Excerpt(number, writer.text.toString().stripTrailing(), carets);
  }

  private void write(String line, int from, int to) {
    int skipped = Math.max(0, Math.min(from, line.length()) - BEFORE_PROBLEM);
    int column = 0;
    int i = 0;
    if (skipped > 0 && line.length() > WIDEST) {
      i = line.offsetByCodePoints(0, skipped);
      column = skipped;
      append(CUT, 1, false);
    }
    for (; i < line.length() && width < WIDEST; column++) {
      int codePoint = line.codePointAt(i);
      i += Character.charCount(codePoint);
      boolean marked = column >= from && column < to;
      if (codePoint == '\t') {
        int spaces = TAB - width % TAB;
        append(" ".repeat(spaces), spaces, marked);
      } else {
        append(shown(codePoint), CharacterWidth.of(codePoint), marked);
      }
    }
    if (i < line.length()) {
      append(CUT, 1, false);
    } else if (from >= column) {
      append(" ", 1, true);
    }
  }

  private static String shown(int codePoint) {
    boolean control = codePoint < ' ' || codePoint == 0x7f;
    return control ? "\ufffd" : Character.toString(codePoint);
  }

  private void append(String shown, int columns, boolean marked) {
    text.append(shown);
    carets.append((marked ? "^" : " ").repeat(columns));
    width += columns;
  }
}
