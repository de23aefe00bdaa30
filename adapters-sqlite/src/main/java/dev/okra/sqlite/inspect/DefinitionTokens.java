package dev.okra.sqlite.inspect;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import dev.okra.sqlite.type.SqliteNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of one definition without its comments, and a position among them. */
final class DefinitionTokens {
  private static final Set<String> VALUES =
      Set.of("null", "true", "false", "current_date", "current_time", "current_timestamp");

  private final String text;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int position;

  DefinitionTokens(String text) {
    this.text = text;
    SqlLexer lexer = new SqlLexer(text, LexicalRules.SQLITE);
    SqlToken token;
    do {
      token = lexer.next();
      if (token.kind() != Kind.COMMENT) {
        tokens.add(token);
      }
    } while (token.kind() != Kind.END);
  }

  /** Whether these keywords come next. */
  boolean at(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!isWord(position + i, words[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isWord(int index, String word) {
    if (index >= tokens.size() || tokens.get(index).kind() != Kind.WORD) {
      return false;
    }
    return tokens.get(index).in(text).equalsIgnoreCase(word);
  }

  /** Whether this symbol comes next. */
  boolean atSymbol(char symbol) {
    SqlToken token = tokens.get(position);
    return (token.kind() == Kind.SYMBOL || token.kind() == Kind.SEPARATOR)
        && text.charAt(token.start()) == symbol;
  }

  /** Whether a name comes next, rather than a keyword for a value or the beginning of a blob. */
  boolean atName() {
    SqlToken token = tokens.get(position);
    if (token.kind() != Kind.WORD) {
      return token.kind() == Kind.QUOTED_NAME;
    }
    boolean blob = at("X") && tokens.get(position + 1).start() == token.end();
    return !blob && !VALUES.contains(token.in(text).toLowerCase(Locale.ROOT));
  }

  boolean atEnd() {
    return tokens.get(position).kind() == Kind.END;
  }

  /** Goes past these keywords, if they come next. */
  boolean accept(String... words) {
    boolean found = at(words);
    position += found ? words.length : 0;
    return found;
  }

  /** Goes past this symbol, if it comes next. */
  boolean acceptSymbol(char symbol) {
    boolean found = atSymbol(symbol);
    position += found ? 1 : 0;
    return found;
  }

  void expect(String... words) {
    if (!accept(words)) {
      throw unexpected(String.join(" ", words));
    }
  }

  void expectSymbol(char symbol) {
    if (!acceptSymbol(symbol)) {
      throw unexpected("'" + symbol + "'");
    }
  }

  /** A name, in whatever quotes, without them. */
  String name() {
    SqlToken token = tokens.get(position);
    return switch (token.kind()) {
      case WORD, QUOTED_NAME, TEXT -> {
        position++;
        yield token.kind() == Kind.WORD ? token.in(text) : SqliteNames.unquoted(token.in(text));
      }
      case NUMBER, SYMBOL, SEPARATOR, COMMENT, END -> throw unexpected("a name");
    };
  }

  /** The name of an object; a schema before it is left out. */
  String objectName() {
    String name = name();
    return acceptSymbol('.') ? name() : name;
  }

  /** One token as it stands; fails at the end. */
  String next() {
    if (atEnd()) {
      throw unexpected("more");
    }
    return tokens.get(position++).in(text);
  }

  /** What stands between the parenthesis that comes next and the one that closes it. */
  String parenthesised() {
    expectSymbol('(');
    int start = position;
    skipTo(')');
    String inside = textBetween(start, position);
    expectSymbol(')');
    return inside;
  }

  /**
   * Goes to one of these symbols, or to the end of the parentheses that the position is in, or of
   * the text.
   */
  void skipTo(char... symbols) {
    int depth = 0;
    while (!atEnd() && !(depth == 0 && (atAny(symbols) || atSymbol(')')))) {
      depth += atSymbol('(') ? 1 : atSymbol(')') ? -1 : 0;
      position++;
    }
  }

  private boolean atAny(char... symbols) {
    for (char symbol : symbols) {
      if (atSymbol(symbol)) {
        return true;
      }
    }
    return false;
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  /** The text from one token up to another, without the white space before the latter. */
  String textBetween(int first, int end) {
    return first == end ? "" : text.substring(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  /** The text from the current token to the end, with all comments. */
  String rest() {
    return text.substring(tokens.get(position).start()).strip();
  }

  UnreadableDefinitionException unexpected(String expected) {
    SqlToken token = tokens.get(position);
    String found = token.kind() == Kind.END ? "its end" : "'" + token.in(text) + "'";
    return new UnreadableDefinitionException(
        "expected " + expected + ", found " + found + " at character " + (token.start() + 1));
  }
}
