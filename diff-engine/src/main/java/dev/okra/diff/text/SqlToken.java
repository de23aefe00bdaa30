package dev.okra.diff.text;

/**
 * A piece of a text of SQL.
 *
 * @param kind what it is
 * @param text a name in lower case and without quotes, a literal without quotes, otherwise as
 *     written
 */
public record SqlToken(Kind kind, String text) {

  /** What a token is. */
  public enum Kind {
    NAME,
    LITERAL,
    NUMBER,
    SYMBOL
  }

  /** Whether it is a name, or a symbol, that reads like this. */
  public boolean is(String word) {
    return kind != Kind.LITERAL && text.equals(word);
  }
}
