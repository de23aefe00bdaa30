package dev.okra.codegen.java;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes in JSON that stand for the same character. */
final class Escapes {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.))");

  private Escapes() {}

  /** The text with its escapes as the wire format has them. */
  static String canonical(String json) {
    return ESCAPE.matcher(json).replaceAll(Escapes::canonical);
  }

  private static String canonical(MatchResult escape) {
    String unit = escape.group(1);
    if (unit != null) {
      return "\\\\u" + unit.toLowerCase(Locale.ROOT);
    }
    return escape.group(2).equals("/") ? "/" : Matcher.quoteReplacement(escape.group());
  }
}
