package dev.okra.codegen.template;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds templates on the class path. */
final class TemplateResource {

  private TemplateResource() {}

  /** The template's text, or null where there is none of this name. */
  static @Nullable Reader open(Class<?> owner, String name) {
    InputStream stream = owner.getResourceAsStream("templates/" + name + ".mustache");
    return stream == null ? null : new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
