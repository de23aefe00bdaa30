package dev.okra.codegen.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Templates on the class path. */
final class TemplateResource {
  /**
   * A partial alone on its line. The library would keep the line's end, and so leave an empty line.
   */
  private static final Pattern STANDALONE_PARTIAL =
      Pattern.compile("(?m)^[ \\t]*(\\{\\{>[^}]*\\}\\})[ \\t]*\\R");

  private TemplateResource() {}

  /** The template's text, or null where there is none of this name. */
  static @Nullable String text(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream("templates/" + name + ".mustache")) {
      return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A template's text as the library is to read it. */
  static Reader prepared(String text) {
    return new StringReader(STANDALONE_PARTIAL.matcher(text).replaceAll("$1"));
  }
}
