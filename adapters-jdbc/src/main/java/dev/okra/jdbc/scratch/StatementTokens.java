package dev.okra.jdbc.scratch;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A statement as its tokens, without comments; what stands in a comment that the server executes
 * counts like the rest. Outside of the statement there is nothing: every position can be asked for.
 */
public final class StatementTokens {
  /** {@code /*!40101 …}, {@code /*M!100100 …}, with the version that has to be met. */
  private static final Pattern EXECUTED = Pattern.compile("/\\*M?!(\\d{5,6})?");

  /** MariaDB's dumps begin with this, and no server executes it. */
  private static final String SANDBOX = "/*M!999999\\-";

  private final List<Token> tokens = new ArrayList<>();

  private record Token(Kind kind, String text) {}

  private StatementTokens() {}

  /** The tokens of one statement. */
  public static StatementTokens of(String sql, LexicalRules rules) {
    StatementTokens result = new StatementTokens();
    result.read(sql, rules);
    return result;
  }

  private void read(String sql, LexicalRules rules) {
    SqlLexer lexer = new SqlLexer(sql, rules);
    for (SqlToken token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
      String text = token.in(sql);
      if (token.kind() == Kind.SYMBOL && text.startsWith("/*")) {
        executed(text, rules);
      } else if (token.kind() != Kind.COMMENT) {
        tokens.add(new Token(token.kind(), text));
      }
    }
  }

  private void executed(String comment, LexicalRules rules) {
    Matcher beginning = EXECUTED.matcher(comment);
    if (!comment.startsWith(SANDBOX) && beginning.lookingAt()) {
      read(comment.substring(beginning.end(), comment.length() - 2), rules);
    }
  }

  /** How many there are. */
  public int size() {
    return tokens.size();
  }

  private boolean has(int i, Kind kind) {
    return i >= 0 && i < tokens.size() && tokens.get(i).kind() == kind;
  }

  /** The word at a position in upper case; empty where there is none. */
  public String word(int i) {
    return has(i, Kind.WORD) ? tokens.get(i).text().toUpperCase(Locale.ROOT) : "";
  }

  /** Whether there is a number at a position. */
  public boolean isNumber(int i) {
    return has(i, Kind.NUMBER);
  }

  /** Whether there is a name at a position, with or without quotes. */
  public boolean isName(int i) {
    return has(i, Kind.WORD) || has(i, Kind.QUOTED_NAME);
  }

  /** The name at a position without its quotes; empty where there is none. */
  public String name(int i) {
    if (has(i, Kind.WORD)) {
      return tokens.get(i).text();
    }
    if (!has(i, Kind.QUOTED_NAME)) {
      return "";
    }
    String text = tokens.get(i).text();
    String quote = text.substring(0, 1);
    return text.substring(1, text.length() - 1).replace(quote + quote, quote);
  }

  /** Whether there is this character, outside of quotes. */
  public boolean isSymbol(int i, char symbol) {
    return has(i, Kind.SYMBOL) && tokens.get(i).text().charAt(0) == symbol;
  }

  /** Whether the words follow each other from a position on. */
  public boolean isAt(int i, String... words) {
    return IntStream.range(0, words.length).allMatch(w -> word(i + w).equals(words[w]));
  }

  /** Whether the statement begins with these words. */
  public boolean startsWith(String... words) {
    return isAt(0, words);
  }

  /** The first position at which the words follow each other, or -1. */
  public int indexOf(String... words) {
    return IntStream.range(0, tokens.size()).filter(i -> isAt(i, words)).findFirst().orElse(-1);
  }

  /** The last position of a word, or -1. */
  public int lastIndexOf(String word) {
    return IntStream.range(0, tokens.size())
        .filter(i -> isAt(i, word))
        .reduce((first, last) -> last)
        .orElse(-1);
  }

  /** The first position of a word that is in no parentheses, or -1. */
  public int indexOutside(String word) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += isSymbol(i, '(') ? 1 : isSymbol(i, ')') ? -1 : 0;
      if (depth == 0 && word(i).equals(word)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the words follow each other somewhere. */
  public boolean contains(String... words) {
    return indexOf(words) >= 0;
  }

  /** The first position from a given one on whose word is none of these. */
  public int after(int from, Set<String> words) {
    int i = from;
    while (words.contains(word(i))) {
      i++;
    }
    return i;
  }

  /** All names, those in quotes included, in lower case. */
  public Stream<String> names() {
    return IntStream.range(0, tokens.size())
        .filter(this::isName)
        .mapToObj(i -> name(i).toLowerCase(Locale.ROOT));
  }

  /** All names that an opening parenthesis follows, in lower case. */
  public Stream<String> calls() {
    return IntStream.range(0, tokens.size())
        .filter(i -> isName(i) && isSymbol(i + 1, '('))
        .mapToObj(i -> name(i).toLowerCase(Locale.ROOT));
  }

  /** The name or the text in single quotes at a position; empty where there is neither. */
  public String nameOrText(int i) {
    if (!has(i, Kind.TEXT)) {
      return name(i);
    }
    String text = tokens.get(i).text();
    return text.startsWith("'") ? text.substring(1, text.length() - 1).replace("''", "'") : "";
  }

  /** What stands in quotes as a text, dollar quotes included, with its quotes. */
  public Stream<String> texts() {
    return tokens.stream().filter(t -> t.kind() == Kind.TEXT).map(Token::text);
  }

  /** Whether it is one statement, without a semicolon in it. */
  public boolean isSingle() {
    return tokens.stream().noneMatch(t -> t.kind() == Kind.SEPARATOR);
  }

  /** Whether the dialect's client takes a backslash for a command, and there is one. */
  public boolean hasBackslash() {
    return IntStream.range(0, tokens.size()).anyMatch(i -> isSymbol(i, '\\'));
  }

  /** The first words, to name the statement by. */
  public String beginning() {
    String first = text(0);
    String second = text(1);
    // A command of sqlite3 is one word for its user.
    return second.isEmpty() || first.equals(".") ? first + second : first + " " + second;
  }

  private String text(int i) {
    if (i >= tokens.size()) {
      return "";
    }
    String text = tokens.get(i).text();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
