package dev.okra.codegen.java;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes in JSON that stand for the same character. */
final class Escapes {
  /** Any escape, so that a backslash that is escaped itself begins no other one. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u[0-9A-Fa-f]{4}|.)");

  private Escapes() {}

  /** The text with its hexadecimal digits as the wire format has them. */
  static String canonical(String json) {
    return ESCAPE.matcher(json).replaceAll(Escapes::canonical);
  }

  private static String canonical(MatchResult escape) {
    String text = escape.group();
    boolean hexadecimal = text.startsWith("\\u");
    return Matcher.quoteReplacement(hexadecimal ? text.toLowerCase(Locale.ROOT) : text);
  }
}
