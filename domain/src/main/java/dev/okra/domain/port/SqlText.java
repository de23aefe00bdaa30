package dev.okra.domain.port;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text of SQL in UTF-8 that may be too large to be held, and that can be read more than once. */
public interface SqlText {

  /** What names it in messages, such as the path of its file. */
  String name();

  /** Its bytes from the beginning; the caller closes the stream. */
  InputStream open() throws IOException;

  /** The text of a file. */
  static SqlText of(String name, Path file) {
    return new SqlText() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  /** A text that is at hand. */
  static SqlText of(String name, String text) {
    return new SqlText() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
