package dev.okra.idl.format;

import dev.okra.idl.grammar.OkraLexer;
import dev.okra.idl.source.SourceText;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Writes a whole document, which has no errors of syntax. */
final class DocumentLayout {
  private static final int INDENT = 2;

  private final Cursor cursor;
  private final Output out = new Output();
  private final LineLayout line;
  private Previous previous = Previous.NOTHING;

  /** What the top level was given last. */
  private enum Previous {
    NOTHING,
    COMMENT,
    DIRECTIVE,
    DEFINITION
  }

  DocumentLayout(SourceText source, CommonTokenStream tokens) {
    this.cursor = new Cursor(source, tokens.getTokens());
    this.line = new LineLayout(cursor, out);
  }

  String write() {
    topComments();
    while (cursor.peek() != Token.EOF) {
      if (cursor.peek() == OkraLexer.AT) {
        boolean blank = cursor.afterBlankLine() || previous == Previous.DEFINITION;
        out.startLine(0, blank);
        line.directive("");
        previous = Previous.DIRECTIVE;
      } else {
        boolean close = previous == Previous.COMMENT || previous == Previous.NOTHING;
        out.startLine(0, cursor.afterBlankLine() || !close);
        definition();
        previous = Previous.DEFINITION;
      }
      topComments();
    }
    return out.finish();
  }

  private void topComments() {
    while (cursor.atComment()) {
      if (cursor.onSameLine()) {
        out.add(" " + cursor.next());
      } else {
        out.startLine(0, cursor.afterBlankLine() || previous == Previous.DEFINITION);
        out.add(cursor.next());
        previous = Previous.COMMENT;
      }
    }
  }

  private void definition() {
    description(0);
    boolean enumerated = cursor.peek() == OkraLexer.ENUM;
    line.head();
    boolean empty = true;
    while (cursor.atComment() || cursor.peek() != OkraLexer.BRACE_CLOSE) {
      if (cursor.atComment()) {
        comment(!empty);
      } else {
        out.startLine(INDENT, !empty && cursor.afterBlankLine());
        member(enumerated);
      }
      empty = false;
    }
    if (!empty) {
      out.startLine(0, false);
    }
    out.add(cursor.next());
  }

  private void comment(boolean mayFollowBlank) {
    if (cursor.onSameLine()) {
      out.add(" " + cursor.next());
    } else {
      out.startLine(INDENT, mayFollowBlank && cursor.afterBlankLine());
      out.add(cursor.next());
    }
  }

  private void member(boolean enumerated) {
    description(INDENT);
    line.token("");
    if (!enumerated) {
      line.token("");
      line.type();
    }
    line.directives();
  }

  /** Writes a description with the comments after it, and begins the line of what it describes. */
  private void description(int indent) {
    int type = cursor.peek();
    if (type != OkraLexer.STRING && type != OkraLexer.BLOCK_STRING) {
      return;
    }
    String text = cursor.next();
    out.add(type == OkraLexer.STRING ? text : LineLayout.description(text, indent));
    while (cursor.atComment()) {
      line.comment(indent);
    }
    out.startLine(indent, false);
  }
}
