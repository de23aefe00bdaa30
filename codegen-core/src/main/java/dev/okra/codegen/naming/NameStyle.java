package dev.okra.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A way to write a name of several words. The result is a valid identifier in every language: where
 * it would be empty or start with a digit, it starts with an underscore.
 */
public enum NameStyle {
  /** {@code avatarUrl}. */
  CAMEL {
    @Override
    String join(List<String> words) {
      return words.isEmpty()
          ? ""
          : lower(words.get(0)) + capitalised(words.subList(1, words.size()));
    }
  },
  /** {@code AvatarUrl}. */
  PASCAL {
    @Override
    String join(List<String> words) {
      return capitalised(words);
    }
  },
  /** {@code avatar_url}. */
  SNAKE {
    @Override
    String join(List<String> words) {
      return lower(String.join("_", words));
    }
  },
  /** {@code avatar-url}; no identifier, but a file's name. */
  KEBAB {
    @Override
    String join(List<String> words) {
      return lower(String.join("-", words));
    }
  },
  /** {@code AVATAR_URL}. */
  SCREAMING_SNAKE {
    @Override
    String join(List<String> words) {
      return String.join("_", words).toUpperCase(Locale.ROOT);
    }
  };

  abstract String join(List<String> words);

  /** The name in this style. */
  public String of(String name) {
    return started(join(Words.of(name)));
  }

  /**
   * The name in Pascal case, where some words have a form of their own.
   *
   * @param form from a word as written to how it stands in the name, such as {@code URL} for {@code
   *     url}
   */
  public static String pascal(String name, UnaryOperator<String> form) {
    List<String> words = new ArrayList<>();
    Words.of(name).forEach(word -> words.add(form.apply(word)));
    return started(String.join("", words));
  }

  /** The word with its first letter in upper case and the others in lower case. */
  public static String capitalise(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + lower(word.substring(1));
  }

  private static String started(String joined) {
    boolean valid = !joined.isEmpty() && !Character.isDigit(joined.charAt(0));
    return valid ? joined : "_" + joined;
  }

  private static String capitalised(List<String> words) {
    StringBuilder result = new StringBuilder();
    words.forEach(word -> result.append(capitalise(word)));
    return result.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
