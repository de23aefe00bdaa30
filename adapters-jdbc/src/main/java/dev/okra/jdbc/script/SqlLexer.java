package dev.okra.jdbc.script;

import dev.okra.jdbc.script.LexicalRules.Feature;
import dev.okra.jdbc.script.SqlToken.Kind;

/**
 * Reads the tokens of a text one after another; comments are tokens, white space is not. It looks
 * at each character once, apart from the one behind it.
 */
public final class SqlLexer {
  private final String text;
  private final LexicalRules rules;
  private String separator = ";";
  private int position;

  /** A lexer at the start of the text. */
  public SqlLexer(String text, LexicalRules rules) {
    this.text = text;
    this.rules = rules;
    this.position = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * The next token; at the end one of kind END, again and again.
   *
   * @throws UnterminatedTokenException where a quote or comment is not closed
   */
  public SqlToken next() {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
    int start = position;
    Kind kind = start == text.length() ? Kind.END : read(text.charAt(start));
    return new SqlToken(kind, start, position);
  }

  /** Goes on at another position, with something else that parts statements. */
  void moveTo(int newPosition, String newSeparator) {
    position = newPosition;
    separator = newSeparator;
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private Kind read(char first) {
    if (atSeparator()) {
      position += separator.length();
      return Kind.SEPARATOR;
    }
    if (first == '\'') {
      return quoted('\'', rules.has(Feature.BACKSLASH_ESCAPES), Kind.TEXT);
    }
    if (first == '"') {
      return quoted('"', rules.has(Feature.BACKSLASH_ESCAPES), Kind.QUOTED_NAME);
    }
    if (first == '`' && rules.has(Feature.BACKTICKS)) {
      return quoted('`', false, Kind.QUOTED_NAME);
    }
    if (first == '[' && rules.has(Feature.BRACKETS)) {
      return bracketed();
    }
    if (startsLineComment(first)) {
      return lineComment();
    }
    if (first == '/' && peek(1) == '*') {
      return blockComment();
    }
    if (first == '$' && rules.has(Feature.DOLLAR_QUOTES)) {
      return dollar();
    }
    return plain(first);
  }

  private Kind plain(char first) {
    if (isDigit(first)) {
      return number();
    }
    if (isWordStart(first)) {
      return word();
    }
    position++;
    return Kind.SYMBOL;
  }

  /** A quote is doubled to stand for itself. */
  private Kind quoted(char quote, boolean backslashes, Kind kind) {
    int start = position++;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '\\' && backslashes) {
        position++;
      } else if (c == quote && peek(0) == quote) {
        position++;
      } else if (c == quote) {
        return kind;
      }
    }
    throw new UnterminatedTokenException(start, "a quote " + quote);
  }

  private Kind bracketed() {
    int end = text.indexOf(']', position);
    if (end < 0) {
      throw new UnterminatedTokenException(position, "a bracket [");
    }
    position = end + 1;
    return Kind.QUOTED_NAME;
  }

  private boolean startsLineComment(char first) {
    if (first == '#') {
      return rules.has(Feature.HASH_COMMENTS);
    }
    if (first != '-' || peek(1) != '-') {
      return false;
    }
    return !rules.has(Feature.DASHES_NEED_SPACE)
        || position + 2 >= text.length()
        || isSpace(text.charAt(position + 2));
  }

  private Kind lineComment() {
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end;
    return Kind.COMMENT;
  }

  private Kind blockComment() {
    int start = position;
    boolean executed = rules.has(Feature.EXECUTABLE_COMMENTS) && isExecuted(start);
    boolean nests = rules.has(Feature.NESTED_COMMENTS);
    int depth = 0;
    while (position + 1 < text.length()) {
      boolean opens = text.startsWith("/*", position) && (depth == 0 || nests);
      boolean closes = !opens && text.startsWith("*/", position);
      depth += opens ? 1 : closes ? -1 : 0;
      position += opens || closes ? 2 : 1;
      if (closes && depth == 0) {
        return executed ? Kind.SYMBOL : Kind.COMMENT;
      }
    }
    position = text.length();
    throw new UnterminatedTokenException(start, "a comment /*");
  }

  private boolean isExecuted(int start) {
    return text.startsWith("!", start + 2) || text.startsWith("M!", start + 2);
  }

  /** {@code $tag$ … $tag$}, or a parameter {@code $1}, or a symbol. */
  private Kind dollar() {
    int start = position;
    int tagEnd = start + 1;
    while (tagEnd < text.length() && isTagPart(text.charAt(tagEnd), tagEnd == start + 1)) {
      tagEnd++;
    }
    if (tagEnd >= text.length() || text.charAt(tagEnd) != '$') {
      position++;
      return Kind.SYMBOL;
    }
    String tag = text.substring(start, tagEnd + 1);
    int end = text.indexOf(tag, tagEnd + 1);
    if (end < 0) {
      throw new UnterminatedTokenException(start, "a dollar quote " + tag);
    }
    position = end + tag.length();
    return Kind.TEXT;
  }

  private static boolean isTagPart(char c, boolean first) {
    return first ? isWordStart(c) : isWordStart(c) || isDigit(c);
  }

  private Kind number() {
    while (position < text.length() && isNumberPart(text.charAt(position))) {
      position++;
    }
    return Kind.NUMBER;
  }

  private boolean isNumberPart(char c) {
    if (c == '+' || c == '-') {
      return Character.toLowerCase(text.charAt(position - 1)) == 'e' && isDigit(peek(1));
    }
    return isDigit(c) || c == '.' || isWordStart(c);
  }

  private Kind word() {
    int start = position;
    do {
      position++;
    } while (position < text.length() && isWordPart(text.charAt(position)) && !atSeparator());
    boolean escapes =
        position == start + 1
            && Character.toLowerCase(text.charAt(start)) == 'e'
            && rules.has(Feature.ESCAPE_STRINGS)
            && peek(0) == '\'';
    return escapes ? quoted('\'', true, Kind.TEXT) : Kind.WORD;
  }

  private boolean atSeparator() {
    return text.startsWith(separator, position);
  }

  private char peek(int ahead) {
    int at = position + ahead;
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= '\u0080';
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }
}
