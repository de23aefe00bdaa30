package dev.okra.idl.syntax;

import org.jspecify.annotations.Nullable;

/** Reads {@code # @renamed(from: "x")}; what follows it in the comment is free text. */
final class RenameText {
  private final String text;
  private int at;

  private RenameText(String text) {
    this.text = text;
  }

  /** The earlier name, or null where the comment is no such hint. */
  static @Nullable String from(String comment) {
    if (comment.indexOf("@renamed") < 0) {
      return null;
    }
    RenameText reader = new RenameText(comment);
    boolean begins =
        reader.skipHashes()
            && reader.skip("@renamed")
            && reader.skip("(")
            && reader.skip("from")
            && reader.skip(":")
            && reader.skip("\"");
    int end = begins ? comment.indexOf('"', reader.at) : -1;
    if (end <= reader.at) {
      return null;
    }
    String name = comment.substring(reader.at, end);
    reader.at = end + 1;
    return reader.skip(")") ? name : null;
  }

  private boolean skipHashes() {
    while (at < text.length() && text.charAt(at) == '#') {
      at++;
    }
    return true;
  }

  private boolean skip(String word) {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }
}
