package dev.okra.idl.syntax;

import dev.okra.idl.grammar.OkraLexer;
import dev.okra.idl.source.SourceText;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells from line breaks and indentation where something new seems to begin; only asked after an
 * error.
 */
final class Layout {
  private final SourceText source;
  private final CommonTokenStream tokens;

  Layout(SourceText source, CommonTokenStream tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  int line(Token token) {
    return source.lineAt(Math.min(token.getStartIndex(), source.text().length()));
  }

  /** The token before, comments left out; null at the start of the file. */
  @Nullable Token before(Token token) {
    int index = token.getTokenIndex() - 1;
    while (index >= 0 && tokens.get(index).getChannel() != Token.DEFAULT_CHANNEL) {
      index--;
    }
    return index < 0 ? null : tokens.get(index);
  }

  /** The token after, comments left out. */
  Token after(Token token) {
    int index = token.getTokenIndex() + 1;
    while (index < tokens.size() - 1 && tokens.get(index).getChannel() != Token.DEFAULT_CHANNEL) {
      index++;
    }
    return tokens.get(Math.min(index, tokens.size() - 1));
  }

  boolean isFirstOnLine(Token token) {
    Token before = before(token);
    return before == null || lastLine(before) < line(token);
  }

  private int lastLine(Token token) {
    return source.lineAt(token.getStopIndex());
  }

  /** Whether a token begins a definition or a directive of the document, wherever it stands. */
  boolean beginsDefinition(Token token) {
    if (token.getType() == Token.EOF || !isFirstOnLine(token)) {
      return false;
    }
    boolean leftmost = source.columnAt(token.getStartIndex()) == 1;
    if (beginsWithKeyword(token)) {
      int afterName = after(after(token)).getType();
      return leftmost || afterName == OkraLexer.BRACE_OPEN || afterName == OkraLexer.AT;
    }
    boolean described = isString(token) && beginsWithKeyword(after(token));
    return leftmost && (token.getType() == OkraLexer.AT || described);
  }

  /** The keyword of the definition whose body a brace opens; null where the brace opens none. */
  @Nullable Token definitionOpenedBy(Token brace) {
    Token name = brace.getType() == OkraLexer.BRACE_OPEN ? before(brace) : null;
    Token keyword = name == null ? null : before(name);
    return keyword != null && beginsDefinition(keyword) ? keyword : null;
  }

  /** Whether a keyword with a name after it stands here. */
  boolean beginsWithKeyword(Token token) {
    return isKeyword(token) && isName(after(token));
  }

  /**
   * Whether a token begins a field or an enum value, after an error in the one that began at {@code
   * start}.
   */
  boolean beginsMember(Token token, Token start, Depth depth) {
    if (depth.braces() > 0 || !(isName(token) || isString(token))) {
      return false;
    }
    boolean field = after(token).getType() == OkraLexer.COLON;
    if (depth.others() == 0) {
      return field || isFirstOnLine(token);
    }
    int column = source.columnAt(token.getStartIndex());
    return isFirstOnLine(token) && column <= source.columnAt(start.getStartIndex());
  }

  static boolean isString(Token token) {
    return token.getType() == OkraLexer.STRING || token.getType() == OkraLexer.BLOCK_STRING;
  }

  static boolean isName(Token token) {
    return token.getType() == OkraLexer.NAME || isKeyword(token);
  }

  static boolean isKeyword(Token token) {
    return switch (token.getType()) {
      case OkraLexer.MODEL, OkraLexer.ENUM, OkraLexer.TYPE, OkraLexer.VIEW -> true;
      default -> false;
    };
  }
}
