package dev.okra.postgres.type;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a type as a user writes it, read from left to right. */
final class TypeTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|\"(?<quoted>(?:[^\"]|\"\")++)\"|(?<number>-?\\d{1,9})"
              + "|(?<sign>[(),.\\[\\]]))");

  private final String text;
  private final List<Token> tokens;
  private int position;

  TypeTokens(String text) {
    this.text = text;
    this.tokens = tokens(text);
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    String stripped = text.strip();
    Matcher matcher = TOKEN.matcher(stripped);
    while (!matcher.hitEnd() && matcher.lookingAt()) {
      tokens.add(token(matcher));
      matcher.region(matcher.end(), stripped.length());
      if (matcher.regionStart() == stripped.length()) {
        return tokens;
      }
    }
    throw invalid(text);
  }

  private static Token token(Matcher matcher) {
    if (matcher.group("word") != null) {
      return new Token(Kind.WORD, matcher.group("word"));
    }
    if (matcher.group("quoted") != null) {
      return new Token(Kind.QUOTED, matcher.group("quoted").replace("\"\"", "\""));
    }
    return matcher.group("number") != null
        ? new Token(Kind.NUMBER, matcher.group("number"))
        : new Token(Kind.SIGN, matcher.group("sign"));
  }

  boolean atEnd() {
    return position == tokens.size();
  }

  /** The next word in lower case, if a word comes next; it is not taken. */
  Optional<String> peekWord() {
    return peek(Kind.WORD).map(word -> word.toLowerCase(Locale.ROOT));
  }

  /** Takes these words if they come next. */
  boolean takeWords(String... words) {
    int start = position;
    for (String word : words) {
      if (peekWord().filter(word::equals).isEmpty()) {
        position = start;
        return false;
      }
      position++;
    }
    return true;
  }

  boolean takeSign(String sign) {
    boolean found = peek(Kind.SIGN).filter(sign::equals).isPresent();
    if (found) {
      position++;
    }
    return found;
  }

  /** A name: a word in lower case, or what stands in quotes. */
  String takeName() {
    Optional<String> quoted = peek(Kind.QUOTED);
    String name = quoted.or(this::peekWord).orElseThrow(this::invalid);
    position++;
    return name;
  }

  boolean nextIsQuoted() {
    return peek(Kind.QUOTED).isPresent();
  }

  /**
   * A list of words and numbers in parentheses, as written; empty where no parenthesis comes next.
   */
  List<String> takeArguments() {
    List<String> arguments = new ArrayList<>();
    if (!takeSign("(")) {
      return arguments;
    }
    do {
      arguments.add(peek(Kind.NUMBER).or(() -> peek(Kind.WORD)).orElseThrow(this::invalid));
      position++;
    } while (takeSign(","));
    if (!takeSign(")")) {
      throw invalid();
    }
    return arguments;
  }

  /** A number that may stand between brackets; PostgreSQL forgets it. */
  void skipNumber() {
    if (peek(Kind.NUMBER).isPresent()) {
      position++;
    }
  }

  OkraException invalid() {
    return invalid(text);
  }

  private static OkraException invalid(String text) {
    return new OkraException(
        DatabaseErrorCode.INVALID_TYPE,
        "'" + text + "' is no type of PostgreSQL",
        "write a type as CREATE TABLE takes it, such as varchar(20), numeric(10, 2) or text[]");
  }

  private Optional<String> peek(Kind kind) {
    return !atEnd() && tokens.get(position).kind() == kind
        ? Optional.of(tokens.get(position).text())
        : Optional.empty();
  }

  private enum Kind {
    WORD,
    QUOTED,
    NUMBER,
    SIGN
  }

  private record Token(Kind kind, String text) {}
}
