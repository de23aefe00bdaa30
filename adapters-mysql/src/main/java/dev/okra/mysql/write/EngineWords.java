package dev.okra.mysql.write;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is said to a storage engine alone about a column or an index: a word and a value. */
final class EngineWords {
  private static final Pattern VALUE = Pattern.compile("\\w+|'(?:[^'\\\\]|''|\\\\.)*'");

  private EngineWords() {}

  /** The clause of an attribute that has the name of its word, such as {@code STORAGE DISK}. */
  static String clause(String name, String value) {
    if (!VALUE.matcher(value).matches()) {
      throw Refusal.of(
          "'" + value + "' is no value of " + name, "write a word, a number or a text in quotes");
    }
    return name.toUpperCase(Locale.ROOT) + " " + value;
  }
}
