package dev.okra.idl.directive;

/**
 * A parameter of a directive.
 *
 * @param name as written before the colon
 * @param kind what may follow it
 * @param required whether it must be given
 */
public record Parameter(String name, Kind kind, boolean required) {

  static Parameter required(String name, Kind kind) {
    return new Parameter(name, kind, true);
  }

  static Parameter optional(String name, Kind kind) {
    return new Parameter(name, kind, false);
  }

  /** What an argument may be. */
  public enum Kind {
    /** A string. */
    TEXT("a string"),
    /** A name, as a string or bare. */
    NAME("a name"),
    /** Names, as strings or bare. */
    NAMES("a list of names"),
    INTEGER("a whole number"),
    BOOLEAN("true or false"),
    /** A bare word of a fixed set. */
    ACTION("CASCADE, RESTRICT, SET_NULL, SET_DEFAULT or NO_ACTION"),
    ANY("a value");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As a part of a sentence. */
    public String words() {
      return words;
    }
  }
}
