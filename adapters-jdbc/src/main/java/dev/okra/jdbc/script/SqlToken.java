package dev.okra.jdbc.script;

/**
 * A token of a text of SQL.
 *
 * @param kind what it is
 * @param start the position of its first character
 * @param end the position after its last character
 */
public record SqlToken(Kind kind, int start, int end) {

  /** What a token is. */
  public enum Kind {
    /** A keyword, or a name without quotes. */
    WORD,
    /** A name in double quotes (on MySQL a text), backticks or brackets. */
    QUOTED_NAME,
    /** A text in single quotes or dollar quotes. */
    TEXT,
    /** A number. */
    NUMBER,
    /** What parts statements: a semicolon, or what DELIMITER has set on MySQL. */
    SEPARATOR,
    /** A single character of any other kind; on MySQL a comment that is executed too. */
    SYMBOL,
    /** A comment, without the line's end. */
    COMMENT,
    /** The end of the text; empty. */
    END
  }

  /** The token's characters, as they stand in the text that it was read from. */
  public String in(String text) {
    return text.substring(start, end);
  }

  boolean is(String text, char symbol) {
    return kind == Kind.SYMBOL && text.charAt(start) == symbol;
  }

  boolean isWord(String text, String word) {
    return kind == Kind.WORD
        && end - start == word.length()
        && text.regionMatches(true, start, word, 0, word.length());
  }
}
