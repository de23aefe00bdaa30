package dev.okra.idl.format;

import dev.okra.idl.grammar.OkraLexer;
import dev.okra.idl.syntax.BlockString;
import org.jspecify.annotations.Nullable;

/**
 * Writes what stays on one line: names, types, directives, values. Only a comment in between breaks
 * the line, and a block string of several lines.
 */
final class LineLayout {
  private static final int WIDEST_BLOCK = 80;
  private static final int WIDEST_HEAD = 100;

  private final Cursor cursor;
  private final Output out;

  LineLayout(Cursor cursor, Output out) {
    this.cursor = cursor;
    this.out = out;
  }

  /** Writes the next token. */
  void token(String before) {
    boolean broken = false;
    while (cursor.atComment()) {
      if (broken) {
        out.continueLine();
      }
      out.add((broken ? "" : " ") + cursor.next());
      broken = true;
    }
    if (broken) {
      out.continueLine();
    } else {
      out.add(before);
    }
    boolean block = cursor.peek() == OkraLexer.BLOCK_STRING;
    String text = cursor.next();
    out.add(block ? block(text, out.indent()) : text);
  }

  /** A block string laid out anew; as it was where that would change what it means. */
  static String block(String literal, int indent) {
    String value = BlockString.value(literal);
    String oneLine = value.length() > WIDEST_BLOCK ? null : BlockString.onOneLine(value);
    return oneLine != null ? oneLine : onLines(literal, value, " ".repeat(indent), "  ");
  }

  /** A description laid out anew: its lines stand below the mark. */
  static String description(String literal, int indent) {
    String value = BlockString.value(literal);
    String oneLine = value.length() > WIDEST_BLOCK ? null : BlockString.onOneLine(value);
    return oneLine != null ? oneLine : onLines(literal, value, " ".repeat(indent), "");
  }

  private static String onLines(String literal, String value, String indent, String deeper) {
    @Nullable String lines = BlockString.onLines(value, indent + deeper, indent);
    return lines != null ? lines : literal.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Writes a definition up to its brace: on one line, or a line for each directive where that is
   * too wide or would have breaks anyway.
   */
  void head() {
    int start = cursor.mark();
    int length = out.length();
    token("");
    token(" ");
    int count = 0;
    while (cursor.peek() == OkraLexer.AT) {
      directive(" ");
      count++;
    }
    if (count > 1 && (out.widthOfLine() > WIDEST_HEAD || out.hasBreakAfter(length))) {
      cursor.reset(start);
      out.reset(length);
      brokenHead();
    }
    token(" ");
  }

  private void brokenHead() {
    token("");
    token(" ");
    while (cursor.peek() == OkraLexer.AT) {
      while (cursor.atComment()) {
        comment(2);
      }
      out.startLine(2, false);
      directive("");
    }
  }

  /** Writes a comment behind what is there where it stands so, or else on a line of its own. */
  void comment(int indent) {
    if (cursor.onSameLine()) {
      out.add(" " + cursor.next());
    } else {
      out.startLine(indent, false);
      out.add(cursor.next());
    }
  }

  void directives() {
    while (cursor.peek() == OkraLexer.AT) {
      directive(" ");
    }
  }

  void directive(String before) {
    token(before);
    token("");
    if (cursor.peek() == OkraLexer.PAREN_OPEN) {
      list(OkraLexer.PAREN_CLOSE, "");
    }
  }

  void type() {
    if (cursor.peek() == OkraLexer.BRACKET_OPEN) {
      token(" ");
      typeInside();
      token("");
    } else {
      token(" ");
    }
    mark();
  }

  private void typeInside() {
    if (cursor.peek() == OkraLexer.BRACKET_OPEN) {
      token("");
      typeInside();
      token("");
    } else {
      token("");
    }
    mark();
  }

  private void mark() {
    int next = cursor.peek();
    if (next == OkraLexer.BANG || next == OkraLexer.QUESTION) {
      token("");
    }
  }

  /** Writes arguments, a list or an object, brackets included. */
  private void list(int close, String before) {
    boolean spaced = close == OkraLexer.BRACE_CLOSE && cursor.peek(2) != close;
    token(before);
    String separator = spaced ? " " : "";
    while (cursor.peek() != close) {
      entry(separator);
      boolean more = cursor.peek() != close;
      if (more) {
        out.add(",");
      }
      separator = " ";
    }
    token(spaced ? " " : "");
  }

  /** Writes a value, with its name where it has one. */
  private void entry(String before) {
    if (cursor.peek(2) == OkraLexer.COLON) {
      token(before);
      token("");
      value(" ");
    } else {
      value(before);
    }
  }

  private void value(String before) {
    switch (cursor.peek()) {
      case OkraLexer.BRACKET_OPEN -> list(OkraLexer.BRACKET_CLOSE, before);
      case OkraLexer.BRACE_OPEN -> list(OkraLexer.BRACE_CLOSE, before);
      default -> token(before);
    }
  }
}
