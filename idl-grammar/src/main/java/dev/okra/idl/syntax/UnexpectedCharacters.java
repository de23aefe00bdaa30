package dev.okra.idl.syntax;

import org.jspecify.annotations.Nullable;

/** What somebody probably meant by a character that the language does not have. */
final class UnexpectedCharacters {

  private UnexpectedCharacters() {}

  static @Nullable String hint(String found) {
    return switch (found.charAt(0)) {
      case '\'', '`', '\u2018', '\u2019', '\u201c', '\u201d' -> "strings are written in \"…\"";
      case '=' -> "a default is written as @default(…)";
      case ';' -> "fields need no separator; remove it";
      case '/' -> "comments begin with #";
      case '|', '&' -> "there are no unions and no interfaces";
      default ->
          Character.isLetter(found.charAt(0))
              ? "names consist of the letters a to z, digits and _"
              : null;
    };
  }
}
