package dev.okra.idl.syntax;

import dev.okra.idl.grammar.OkraLexer;
import dev.okra.idl.grammar.OkraParser;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes on after a syntax error: at the next field or enum value where that can be told, or else at
 * the next definition. Nothing is guessed into or out of what was written.
 */
final class Recovery extends DefaultErrorStrategy {
  private final SyntaxMessages messages;
  private final TreeBuilder builder;
  private @Nullable RecognitionException reported;

  Recovery(SyntaxMessages messages, TreeBuilder builder) {
    this.messages = messages;
    this.builder = builder;
  }

  /** Called before each member of a body: skips what cannot begin one. */
  @Override
  public void sync(Parser parser) {
    ParserRuleContext context = parser.getContext();
    int rule = context.getRuleIndex();
    TokenStream tokens = parser.getInputStream();
    Token found = tokens.LT(1);
    boolean body = rule == OkraParser.RULE_fieldBlock || rule == OkraParser.RULE_valueBlock;
    if (!body || Layout.isName(found) || Layout.isString(found) || ends(found)) {
      return; // Errors elsewhere come up where a token is matched.
    }
    Token definition = messages.layout().definitionOpenedBy(found);
    if (definition != null) {
      leaveBody(parser, definition);
    }
    builder.loseMember(messages.isTypeMissed(found));
    messages.report(context, found);
    skipMember(found, new Depth(), tokens);
  }

  /**
   * Ends a body without a closing brace, in which the words before a definition passed for values.
   */
  private void leaveBody(Parser parser, Token definition) {
    parser.getInputStream().seek(definition.getTokenIndex());
    builder.loseValuesFrom(definition);
    messages.report(parser.getContext(), definition);
    reported = new InputMismatchException(parser);
    throw reported;
  }

  private boolean ends(Token token) {
    int type = token.getType();
    return type == Token.EOF
        || type == OkraLexer.BRACE_CLOSE
        || messages.layout().beginsDefinition(token);
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (reported != e) {
      reported = e;
      messages.report(parser.getContext(), e.getOffendingToken());
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    ParserRuleContext context = parser.getContext();
    TokenStream tokens = parser.getInputStream();
    switch (context.getRuleIndex()) {
      case OkraParser.RULE_field, OkraParser.RULE_enumValue -> {
        Token start = context.getStart();
        if (messages.layout().beginsDefinition(start)) {
          tokens.seek(start.getTokenIndex());
          throw e;
        }
        if (!skipMember(start, Depth.between(start, tokens), tokens)) {
          throw e;
        }
      }
      case OkraParser.RULE_topLevel -> skipDefinition(context, tokens);
      default -> throw e;
    }
  }

  /**
   * Skips to the next member or the end of the body; false where the body itself seems to have
   * ended.
   */
  private boolean skipMember(Token start, Depth depth, TokenStream tokens) {
    for (Token next = tokens.LT(1); next.getType() != Token.EOF; next = tokens.LT(1)) {
      if (messages.layout().beginsDefinition(next)) {
        return false;
      }
      if (next.getType() == OkraLexer.BRACE_CLOSE && depth.braces() == 0) {
        return true;
      }
      boolean progress = next.getTokenIndex() > start.getTokenIndex();
      if (progress && messages.layout().beginsMember(next, start, depth)) {
        return true;
      }
      depth.pass(next);
      tokens.consume();
    }
    return false;
  }

  private void skipDefinition(ParserRuleContext context, TokenStream tokens) {
    Token start = context.getStart();
    Depth depth = Depth.between(start, tokens);
    for (Token next = tokens.LT(1); next.getType() != Token.EOF; next = tokens.LT(1)) {
      boolean progress = next.getTokenIndex() > start.getTokenIndex();
      boolean outside = depth.braces() == 0 && messages.layout().beginsWithKeyword(next);
      if (progress && (outside || messages.layout().beginsDefinition(next))) {
        return;
      }
      depth.pass(next);
      tokens.consume();
    }
  }
}
