package dev.okra.domain.pull;

import dev.okra.domain.logical.Scalar;
import dev.okra.domain.mapping.Plural;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of the schema language for names of a database: {@code blog_posts} becomes {@code
 * BlogPost}, {@code created_at} {@code createdAt}. Names of one instance are all different,
 * whatever their case.
 */
final class IdlNames {
  private final Set<String> taken = new HashSet<>();

  /** The name itself, or with a number behind it where it is taken. */
  String take(String wished) {
    String name = wished;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = wished + number;
    }
    return name;
  }

  /** Whether nothing has the name so far. */
  boolean isFree(String name) {
    return !taken.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The name of a model or view. */
  static String model(String table) {
    List<String> words = words(table);
    if (!words.isEmpty()) {
      int last = words.size() - 1;
      words.set(last, Plural.singular(words.get(last)));
    }
    return type(words);
  }

  /** The name of an enum. */
  static String enumeration(String type) {
    return type(words(type));
  }

  private static String type(List<String> words) {
    String name = initial(capitalised(words, 0), "Model");
    return Scalar.named(name).isPresent() ? name + "Row" : name;
  }

  /** The name of a field. */
  static String field(String column) {
    List<String> words = words(column);
    String name = words.isEmpty() ? "" : words.get(0) + capitalised(words, 1);
    return initial(name, "field");
  }

  /** The name of a value of an enum; the value itself where that is a name. */
  static String value(String wireName) {
    boolean name = wireName.matches("[A-Za-z_][A-Za-z0-9_]*") && !wireName.startsWith("__");
    if (name && !Set.of("true", "false", "null").contains(wireName)) {
      return wireName;
    }
    return initial(String.join("_", words(wireName)).toUpperCase(Locale.ROOT), "VALUE");
  }

  private static String initial(String name, String otherwise) {
    if (name.isEmpty()) {
      return otherwise;
    }
    return Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }

  private static String capitalised(List<String> words, int from) {
    StringBuilder result = new StringBuilder();
    for (String word : words.subList(from, words.size())) {
      result.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return result.toString();
  }

  /** The words of a name in lower case; whatever no name can have parts them. */
  private static List<String> words(String name) {
    boolean shouting = name.equals(name.toUpperCase(Locale.ROOT));
    String text = shouting ? name.toLowerCase(Locale.ROOT) : name;
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = c < 0x80 && Character.isLetterOrDigit(c);
      if (word.length() > 0 && (!part || startsWord(text, i))) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (part) {
        word.append(Character.toLowerCase(c));
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean startsWord(String text, int i) {
    if (!Character.isUpperCase(text.charAt(i))) {
      return false;
    }
    boolean afterWord = !Character.isUpperCase(text.charAt(i - 1));
    return afterWord || (i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1)));
  }
}
