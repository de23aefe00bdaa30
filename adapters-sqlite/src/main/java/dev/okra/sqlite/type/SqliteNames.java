package dev.okra.sqlite.type;

import dev.okra.jdbc.name.Quoting;
import dev.okra.jdbc.name.Quoting.Style;
import dev.okra.jdbc.name.ReservedWords;
import java.util.Locale;

/** Names in SQLite: their quoting, and when two of them are the same. */
public final class SqliteNames {
  /** The words that are no names without quotes. */
  static final ReservedWords RESERVED = ReservedWords.load(SqliteNames.class, "reserved-words.txt");

  /** Quotes names and texts. */
  public static final Quoting QUOTING = new Quoting(Style.DOUBLE_QUOTES, RESERVED);

  private SqliteNames() {}

  /** What two names share that SQLite takes for one: it folds ASCII letters, and no others. */
  public static String key(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return foldAscii(name);
      }
    }
    return name.toLowerCase(Locale.ROOT);
  }

  private static String foldAscii(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return folded.toString();
  }

  /** A name without its quotes, whichever of the four kinds they are. */
  public static String unquoted(String text) {
    if (text.length() < 2) {
      return text;
    }
    char first = text.charAt(0);
    String inside = text.substring(1, text.length() - 1);
    return switch (first) {
      case '"', '`', '\'' -> inside.replace("" + first + first, "" + first);
      case '[' -> inside;
      default -> text;
    };
  }
}
