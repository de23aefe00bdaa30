package dev.okra.idl.resolve;

import dev.okra.domain.logical.IndexKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parts of an index as text: {@code createdAt}, {@code createdAt DESC}, {@code (lower(email))
 * DESC}.
 */
public final class IndexKeyText {

  private IndexKeyText() {}

  /** The part that a text stands for, or null where it is malformed. */
  public static @Nullable IndexKey parse(String text) {
    String trimmed = text.strip();
    if (trimmed.startsWith("(")) {
      IndexKey key = expression(trimmed, false);
      return key == null ? expression(trimmed, true) : key;
    }
    int end = 0;
    while (end < trimmed.length() && isNamePart(trimmed.charAt(end))) {
      end++;
    }
    Boolean descending = direction(trimmed.substring(end));
    return end == 0 || descending == null
        ? null
        : new IndexKey.FieldKey(trimmed.substring(0, end), descending);
  }

  /**
   * In MySQL a backslash takes the meaning of the next character, in other databases it does not.
   */
  private static @Nullable IndexKey expression(String text, boolean backslashes) {
    int end = closing(text, backslashes);
    String expression = end < 0 ? "" : text.substring(1, end).strip();
    Boolean descending = end < 0 ? null : direction(text.substring(end + 1));
    return expression.isEmpty() || descending == null
        ? null
        : new IndexKey.ExpressionKey(expression, descending);
  }

  /** The text that stands for a part. */
  public static String of(IndexKey key) {
    String direction = key.descending() ? " DESC" : "";
    if (key instanceof IndexKey.FieldKey field) {
      return field.field() + direction;
    }
    return "(" + ((IndexKey.ExpressionKey) key).expression() + ")" + direction;
  }

  private static @Nullable Boolean direction(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "", "ASC" -> false;
      case "DESC" -> true;
      default -> null;
    };
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /**
   * The index of the parenthesis that closes the first one, or -1; those in quotes do not count.
   */
  private static int closing(String text, boolean backslashes) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (backslashes && c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
