package dev.okra.jdbc.script;

import java.io.IOException;

/** A text that comes piece by piece. */
interface TextPieces extends AutoCloseable {

  /**
   * The next characters; empty at the end.
   *
   * @throws java.nio.charset.MalformedInputException at bytes that are no characters, when all
   *     before them is handed out
   */
  String next() throws IOException;

  @Override
  void close() throws IOException;

  /** A text that is at hand, in one piece. */
  static TextPieces of(String text) {
    return new TextPieces() {
      private String rest = text;

      @Override
      public String next() {
        String piece = rest;
        rest = "";
        return piece;
      }

      @Override
      public void close() {}
    };
  }
}
