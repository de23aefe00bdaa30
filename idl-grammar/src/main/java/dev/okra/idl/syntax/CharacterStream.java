package dev.okra.idl.syntax;

import dev.okra.idl.source.SourceText;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A file's text as the lexer sees it: offsets are those of {@link SourceText}, all that is not
 * ASCII stands as DEL, and a control character as a space (it was reported before).
 */
final class CharacterStream implements CharStream {
  private static final char ELSEWHERE = '\u007f';

  private final SourceText source;
  private final String text;
  private int index;

  CharacterStream(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  @Override
  public int LA(int offset) {
    int at = offset > 0 ? index + offset - 1 : index + offset;
    if (offset == 0 || at < 0) {
      return 0;
    }
    if (at >= text.length()) {
      return IntStream.EOF;
    }
    char c = text.charAt(at);
    if (c >= ELSEWHERE) {
      return ELSEWHERE;
    }
    return ControlCharacters.isForbidden(c) ? ' ' : c;
  }

  @Override
  public void consume() {
    if (index >= text.length()) {
      throw new IllegalStateException("cannot consume the end of the file");
    }
    index++;
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // The whole text stays in memory.
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int position) {
    index = Math.min(position, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return source.name();
  }
}
