package dev.okra.diff.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names and texts that stand in an SQL expression.
 *
 * <p>Only a database understands an expression; this tells whether one can be about a column, a
 * table or a value at all. Names are compared without regard to case, since unquoted ones have
 * none, so it finds too much rather than too little.
 */
public final class SqlWords {
  private final String sql;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<String> literals = new ArrayList<>();
  private boolean star;
  private int position;

  private SqlWords(String sql) {
    this.sql = sql;
  }

  /** The words of a text. */
  public static SqlWords of(String sql) {
    SqlWords words = new SqlWords(sql);
    words.scan();
    return words;
  }

  /** Whether a name stands in the text, quoted or not. */
  public boolean mentions(String name) {
    return names.contains(folded(name));
  }

  /** Whether one of some names stands in the text. */
  public boolean mentionsAny(Set<String> candidates) {
    return candidates.stream().anyMatch(this::mentions);
  }

  /** Whether there is a {@code *}, which may stand for all columns. */
  public boolean hasStar() {
    return star;
  }

  /** Every name, quoted or not, in lower case. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** Every text in single quotes, without them, in order. */
  public List<String> literals() {
    return Collections.unmodifiableList(literals);
  }

  private void scan() {
    while (position < sql.length()) {
      char c = sql.charAt(position);
      if (c == '\'') {
        literals.add(quoted('\''));
      } else if (c == '"' || c == '`') {
        names.add(folded(quoted(c)));
      } else if (c == '[') {
        bracket();
      } else if (isWordPart(c)) {
        names.add(folded(word()));
      } else {
        star |= c == '*';
        position++;
      }
    }
  }

  /**
   * What stands between quotes; a doubled quote, or in a text one after a backslash, is a quote.
   */
  private String quoted(char quote) {
    StringBuilder text = new StringBuilder();
    position++;
    while (position < sql.length()) {
      char c = sql.charAt(position++);
      if (c == quote && !followedBy(quote)) {
        break;
      }
      if (c == quote || (c == '\\' && quote == '\'' && followedBy(quote))) {
        position++;
        c = quote;
      }
      text.append(c);
    }
    return text.toString();
  }

  /** A name in SQLite's brackets; for an array subscript its inside is scanned as well. */
  private void bracket() {
    int end = sql.indexOf(']', position);
    if (end > position + 1) {
      names.add(folded(sql.substring(position + 1, end)));
    }
    position++;
  }

  private String word() {
    int start = position;
    while (position < sql.length() && isWordPart(sql.charAt(position))) {
      position++;
    }
    return sql.substring(start, position);
  }

  private boolean followedBy(char c) {
    return position < sql.length() && sql.charAt(position) == c;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
