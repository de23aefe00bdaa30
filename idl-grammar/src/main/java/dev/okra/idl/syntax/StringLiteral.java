package dev.okra.idl.syntax;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SyntaxCode;
import dev.okra.idl.source.Place;

/** Strings in quotation marks, with the escapes of JSON. */
public final class StringLiteral {
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private StringLiteral() {}

  /**
   * What a literal means; {@code place} spans the quotation marks, the last of which may be
   * missing.
   */
  static String value(Place place, Problems problems) {
    String text = place.source().text();
    int end = place.end();
    boolean closed = end - place.start() > 1 && text.charAt(end - 1) == '"';
    int last = closed ? end - 1 : end;
    int first = place.start() + 1;
    String raw = text.substring(first, last);
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder result = new StringBuilder(last - first);
    int i = first;
    while (i < last) {
      char c = text.charAt(i);
      if (c != '\\') {
        result.append(c);
        i++;
      } else {
        i = escape(place, i, last, result, problems);
      }
    }
    checkSurrogates(result, place, problems);
    return result.toString();
  }

  private static int escape(
      Place place, int at, int last, StringBuilder result, Problems problems) {
    String text = place.source().text();
    char kind = at + 1 < last ? text.charAt(at + 1) : ' ';
    int known = ESCAPED.indexOf(kind);
    if (known >= 0) {
      result.append(MEANT.charAt(known));
      return at + 2;
    }
    int unit = kind == 'u' ? hex(text, at + 2, last) : -1;
    if (unit > 0) {
      result.append((char) unit);
      return at + 6;
    }
    int end = Math.min(last, at + 2);
    String hint =
        "known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits";
    Place found = new Place(place.source(), at, end);
    problems.report(
        SyntaxCode.BAD_ESCAPE,
        found,
        unit == 0
            ? "a string cannot hold U+0000: no database can keep it"
            : "'" + found.text() + "' is not an escape",
        unit == 0 ? null : hint);
    return end;
  }

  private static int hex(String text, int start, int last) {
    if (start + 4 > last) {
      return -1;
    }
    int result = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return -1;
      }
      result = result * 16 + digit;
    }
    return result;
  }

  private static void checkSurrogates(CharSequence value, Place place, Problems problems) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean pair = i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        problems.report(
            SyntaxCode.BAD_ESCAPE,
            place,
            String.format("\\u%04x is half of a surrogate pair, not a character", (int) c));
        return;
      }
    }
  }

  /** A literal that means the given text. */
  public static String of(String value) {
    StringBuilder result = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int known = MEANT.indexOf(c);
      if (known >= 0 && c != '/') {
        result.append('\\').append(ESCAPED.charAt(known));
      } else if (ControlCharacters.isForbidden(c)) {
        result.append(String.format("\\u%04x", (int) c));
      } else {
        result.append(c);
      }
    }
    return result.append('"').toString();
  }
}
