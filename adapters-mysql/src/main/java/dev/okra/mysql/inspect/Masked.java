package dev.okra.mysql.inspect;

import dev.okra.domain.relational.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL beside itself with a dot in place of each character in quotes, so that words can be looked
 * for.
 *
 * @param plain of the same length as the text
 */
record Masked(String text, String plain) {
  static final Masked EMPTY = new Masked("", "");

  static Masked of(String text) {
    StringBuilder plain = new StringBuilder(text);
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0) {
        quote = c == '\'' || c == '`' || c == '"' ? c : 0;
      } else if (c == quote) {
        // Of two quotes in a row, the second begins what seems to be another text.
        quote = 0;
      } else {
        plain.setCharAt(i, '·');
        if (c == '\\' && quote != '`' && i + 1 < text.length()) {
          plain.setCharAt(++i, '·');
        }
      }
    }
    return new Masked(text, plain.toString());
  }

  Masked part(int start, int end) {
    return new Masked(text.substring(start, end), plain.substring(start, end));
  }

  /** The first group of a pattern that is found outside of quotes, as it is in the text. */
  Optional<String> find(Pattern pattern) {
    Matcher matcher = pattern.matcher(plain);
    return matcher.find()
        ? Optional.of(text.substring(matcher.start(1), matcher.end(1)))
        : Optional.empty();
  }

  boolean has(String words) {
    return plain.contains(words);
  }

  /**
   * The text with something else for what a group of a pattern finds outside of quotes.
   *
   * @param group its number; 0 for all that is found
   * @param by what stands there instead, of what has been found
   */
  Masked replaced(Pattern pattern, int group, UnaryOperator<String> by) {
    StringBuilder result = new StringBuilder();
    Matcher matcher = pattern.matcher(plain);
    int copied = 0;
    while (matcher.find()) {
      String found = text.substring(matcher.start(group), matcher.end(group));
      result.append(text, copied, matcher.start(group)).append(by.apply(found));
      copied = matcher.end(group);
    }
    return of(result.append(text, copied, text.length()).toString());
  }

  /** Some attributes, and those whose patterns are found outside of quotes. */
  Attributes addTo(Attributes attributes, Map<String, Pattern> patterns) {
    Attributes all = attributes;
    for (Map.Entry<String, Pattern> pattern : patterns.entrySet()) {
      Optional<String> value = find(pattern.getValue());
      all = value.isPresent() ? all.with(pattern.getKey(), value.get()) : all;
    }
    return all;
  }

  /** What stands between commas outside of quotes and parentheses. */
  List<Masked> split() {
    List<Masked> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(part(start, i));
        start = i + 1;
      }
    }
    parts.add(part(start, plain.length()));
    return parts;
  }
}
