package dev.okra.codegen.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that are no identifiers in a language, or that would hide something that generated code
 * needs.
 */
public final class ReservedWords {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private ReservedWords() {}

  /**
   * Reads a list beside a class: words parted by white space, comments from {@code #} to the line's
   * end.
   *
   * @param resource such as {@code reserved.txt}
   */
  public static Set<String> beside(Class<?> owner, String resource) {
    try (InputStream stream = owner.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no " + resource + " beside " + owner.getName());
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", ""))
          .flatMap(WHITE_SPACE::splitAsStream)
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
