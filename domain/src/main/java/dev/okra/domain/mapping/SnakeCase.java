package dev.okra.domain.mapping;

/**
 * The rule that makes a physical name of a logical one: {@code createdAt} becomes {@code
 * created_at}, {@code HTMLPage} {@code html_page}, {@code avatarURL} {@code avatar_url}, {@code
 * line2} {@code line2}.
 */
public final class SnakeCase {

  private SnakeCase() {}

  /**
   * The name in lower case, its words parted by single underscores; leading underscores are kept.
   */
  public static String of(String name) {
    StringBuilder result = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (startsWord(name, i) && !endsWith(result, '_')) {
        result.append('_');
      }
      result.append(Character.toLowerCase(c));
    }
    return result.toString();
  }

  private static boolean startsWord(String name, int i) {
    if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
      return false;
    }
    boolean afterWord = !Character.isUpperCase(name.charAt(i - 1));
    boolean beforeWord = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return afterWord || beforeWord;
  }

  private static boolean endsWith(StringBuilder text, char c) {
    return text.length() > 0 && text.charAt(text.length() - 1) == c;
  }
}
