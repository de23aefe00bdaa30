package dev.okra.idl.format;

import dev.okra.idl.grammar.OkraLexer;
import dev.okra.idl.source.SourceText;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Steps through the tokens of a file, comments included. */
final class Cursor {
  private final SourceText source;
  private final List<Token> tokens;
  private int index;

  Cursor(SourceText source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** The position, to come back to. */
  int mark() {
    return index;
  }

  void reset(int mark) {
    index = mark;
  }

  boolean atComment() {
    return tokens.get(index).getType() == OkraLexer.COMMENT;
  }

  /** The type of the next token that is no comment. */
  int peek() {
    return peek(1);
  }

  /** The type of the nth token from here on that is no comment. */
  int peek(int nth) {
    int at = index;
    int left = nth;
    while (true) {
      Token token = tokens.get(at);
      if (token.getType() == Token.EOF) {
        return Token.EOF;
      }
      if (token.getType() != OkraLexer.COMMENT && --left == 0) {
        return token.getType();
      }
      at++;
    }
  }

  /** Whether an empty line stands before the next token or comment. */
  boolean afterBlankLine() {
    return index > 0 && startLine(tokens.get(index)) - endLine(tokens.get(index - 1)) > 1;
  }

  /** Whether the next token or comment stands on the line that the one before ends on. */
  boolean onSameLine() {
    return index > 0 && startLine(tokens.get(index)) == endLine(tokens.get(index - 1));
  }

  /** Steps over the next token or comment; the text of it, without blanks at its end. */
  String next() {
    Token token = tokens.get(index++);
    String text = source.text().substring(token.getStartIndex(), token.getStopIndex() + 1);
    return token.getType() == OkraLexer.COMMENT ? text.stripTrailing() : text;
  }

  private int startLine(Token token) {
    return source.lineAt(Math.min(token.getStartIndex(), source.text().length()));
  }

  private int endLine(Token token) {
    return source.lineAt(token.getStopIndex());
  }
}
