package dev.okra.idl.syntax;

import dev.okra.idl.grammar.OkraLexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** How many brackets are open, counted from some token on. */
final class Depth {
  private int braces;
  private int others;

  /** Counts from a token up to the stream's position. */
  static Depth between(Token start, TokenStream tokens) {
    Depth depth = new Depth();
    for (int i = start.getTokenIndex(); i < tokens.index(); i++) {
      depth.pass(tokens.get(i));
    }
    return depth;
  }

  void pass(Token token) {
    switch (token.getType()) {
      case OkraLexer.BRACE_OPEN -> braces++;
      case OkraLexer.BRACE_CLOSE -> {
        braces = Math.max(0, braces - 1);
        others = 0;
      }
      case OkraLexer.PAREN_OPEN, OkraLexer.BRACKET_OPEN -> others++;
      case OkraLexer.PAREN_CLOSE, OkraLexer.BRACKET_CLOSE -> others = Math.max(0, others - 1);
      default -> {}
    }
  }

  int braces() {
    return braces;
  }

  /** Round and square brackets. */
  int others() {
    return others;
  }
}
