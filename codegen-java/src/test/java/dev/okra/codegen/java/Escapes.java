package dev.okra.codegen.java;

import java.util.Locale;
import java.util.regex.Pattern;

/** Escapes in JSON that stand for the same character. */
final class Escapes {
  private static final Pattern HEXADECIMAL = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

  private Escapes() {}

  /** The text with its escapes as the wire format has them. */
  static String canonical(String json) {
    return HEXADECIMAL
        .matcher(json)
        .replaceAll(match -> "\\\\u" + match.group(1).toLowerCase(Locale.ROOT))
        .replace("\\/", "/");
  }
}
