package dev.okra.domain.port;

import java.util.regex.Pattern;

/** Patterns of names: {@code *} stands for any characters, {@code ?} for one. */
public final class NamePattern {
  private NamePattern() {}

  /** Whether a pattern fits the whole of a name. */
  public static boolean fits(String pattern, String name) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return name.matches(regex);
  }
}
