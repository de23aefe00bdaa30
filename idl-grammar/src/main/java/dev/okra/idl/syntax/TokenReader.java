package dev.okra.idl.syntax;

import dev.okra.idl.grammar.OkraLexer;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SyntaxCode;
import dev.okra.idl.source.Place;
import dev.okra.idl.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into tokens and enforces the limits that keep the parser's time and memory bounded,
 * whatever the file holds. Reports what is no token at all, and leaves it out, so that parsing goes
 * on.
 */
public final class TokenReader {
  /** How deep brackets of all kinds may be nested. */
  public static final int DEEPEST_NESTING = 64;

  /** How long one string or comment may be, in UTF-16 units. */
  public static final int LONGEST_TOKEN = 1024 * 1024;

  /** How long a name may be. */
  public static final int LONGEST_NAME = 255;

  /** How many tokens a file may have. */
  public static final int MOST_TOKENS = 4_000_000;

  private final SourceText source;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private int depth;
  private boolean stopped;

  private TokenReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The tokens of a text, comments on their own channel; null where a limit is exceeded. */
  public static @Nullable CommonTokenStream read(SourceText source, Problems problems) {
    TokenReader reader = new TokenReader(source, problems);
    reader.readAll();
    if (reader.stopped) {
      return null;
    }
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(reader.tokens));
    stream.fill();
    return stream;
  }

  private void readAll() {
    OkraLexer lexer = new OkraLexer(new CharacterStream(source));
    lexer.removeErrorListeners();
    Token token = lexer.nextToken();
    while (!stopped && token.getType() != Token.EOF) {
      add((CommonToken) token);
      token = lexer.nextToken();
    }
    if (!stopped) {
      end((CommonToken) token);
    }
  }

  private void add(CommonToken token) {
    checkLength(token);
    switch (token.getType()) {
      case OkraLexer.UNEXPECTED -> unexpected(token);
      case OkraLexer.APOSTROPHES -> {
        unexpected(token);
        token.setType(OkraLexer.STRING);
        tokens.add(token);
      }
      case OkraLexer.UNCLOSED_STRING -> {
        String message = "the string that begins here is not closed on its line";
        problems.report(SyntaxCode.UNCLOSED_STRING, place(token), message, hintFor(token));
        token.setType(OkraLexer.STRING);
        tokens.add(token);
      }
      case OkraLexer.BRACE_OPEN, OkraLexer.PAREN_OPEN, OkraLexer.BRACKET_OPEN -> {
        depth++;
        tokens.add(token);
      }
      case OkraLexer.BRACE_CLOSE, OkraLexer.PAREN_CLOSE, OkraLexer.BRACKET_CLOSE -> {
        depth = Math.max(0, depth - 1);
        tokens.add(token);
      }
      default -> tokens.add(token);
    }
    checkBounds(token);
  }

  private static String hintFor(CommonToken token) {
    boolean apostrophe = token.getStopIndex() == token.getStartIndex();
    return apostrophe
        ? "add the closing \""
        : "add the closing \", or use \"\"\" for several lines";
  }

  /** A block string that is never closed ends in an end-of-file token that begins with it. */
  private void end(CommonToken token) {
    int length = source.text().length();
    if (token.getStartIndex() < length) {
      int start = token.getStartIndex();
      problems.report(
          SyntaxCode.UNCLOSED_STRING,
          new Place(source, start, start + 3),
          "the block string that begins here is never closed",
          "add the closing \"\"\"");
    }
    tokens.add(token);
  }

  private void unexpected(CommonToken token) {
    Place place = place(token);
    problems.report(
        SyntaxCode.UNEXPECTED_CHARACTER,
        place,
        "'" + shortened(place.text()) + "' has no meaning here",
        UnexpectedCharacters.hint(place.text()));
  }

  private void checkLength(CommonToken token) {
    int length = token.getStopIndex() - token.getStartIndex() + 1;
    boolean named = token.getType() == OkraLexer.NAME;
    int limit = named ? LONGEST_NAME : LONGEST_TOKEN;
    if (length > limit) {
      String kind = named ? "name" : "text";
      problems.report(
          SyntaxCode.TOKEN_TOO_LONG,
          new Place(source, token.getStartIndex(), token.getStartIndex() + 1),
          "a " + kind + " of " + length + " characters, more than the " + limit + " allowed",
          named ? "choose a shorter name" : "is a closing quotation mark missing?");
      stopped |= !named;
    }
  }

  private void checkBounds(CommonToken token) {
    if (depth > DEEPEST_NESTING) {
      String message = "brackets are nested deeper than the " + DEEPEST_NESTING + " levels allowed";
      problems.report(SyntaxCode.NESTED_TOO_DEEP, place(token), message, "is one not closed?");
      stopped = true;
    } else if (tokens.size() >= MOST_TOKENS) {
      String message = "the file has more than the " + MOST_TOKENS + " words allowed";
      String hint = "split it: files of one database may refer to each other";
      problems.report(SyntaxCode.TOO_MANY_TOKENS, place(token), message, hint);
      stopped = true;
    }
  }

  private Place place(Token token) {
    return new Place(source, token.getStartIndex(), token.getStopIndex() + 1);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) > 20
        ? text.substring(0, text.offsetByCodePoints(0, 20)) + "…"
        : text;
  }
}
