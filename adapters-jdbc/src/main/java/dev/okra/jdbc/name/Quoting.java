package dev.okra.jdbc.name;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.ObjectName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes names and texts so that nothing in them can end a name, a text or a statement. Names are
 * quoted only where they must be: {@code users}, but {@code "order"} and {@code "a b"}.
 */
public final class Quoting {
  private final Style style;
  private final ReservedWords reserved;

  /** What differs between dialects. */
  public enum Style {
    /**
     * {@code "name"}; unquoted names become lower case, so upper case needs quotes (PostgreSQL).
     */
    DOUBLE_QUOTES_FOLDING('"', true, false),
    /** {@code "name"}; unquoted names keep their case (SQLite). */
    DOUBLE_QUOTES('"', false, false),
    /** {@code `name`}; a backslash in a text is an escape (MySQL, MariaDB). */
    BACKTICKS('`', false, true);

    private final char quote;
    private final boolean foldsCase;
    private final boolean backslashEscapes;

    Style(char quote, boolean foldsCase, boolean backslashEscapes) {
      this.quote = quote;
      this.foldsCase = foldsCase;
      this.backslashEscapes = backslashEscapes;
    }
  }

  /** Quoting in a style, for a dialect with these reserved words. */
  public Quoting(Style style, ReservedWords reserved) {
    this.style = style;
    this.reserved = reserved;
  }

  /** A name, quoted where that is needed. */
  public String identifier(String name) {
    return isPlain(name) && !reserved.contains(name) ? name : quoted(name);
  }

  /** A name of an object with its schema, unless that is the default one. */
  public String identifier(ObjectName name) {
    return name.schema().isEmpty()
        ? identifier(name.name())
        : identifier(name.schema()) + "." + identifier(name.name());
  }

  /** Names with commas between them. */
  public String identifiers(Collection<String> names) {
    return names.stream().map(this::identifier).collect(Collectors.joining(", "));
  }

  /** A name in quotes, whether it needs them or not. */
  public String quoted(String name) {
    String quote = String.valueOf(style.quote);
    return quote + withoutNul(name).replace(quote, quote + quote) + quote;
  }

  /** A text in quotes. */
  public String literal(String text) {
    String escaped = withoutNul(text).replace("'", "''");
    return "'" + (style.backslashEscapes ? escaped.replace("\\", "\\\\") : escaped) + "'";
  }

  /** Texts in quotes with commas between them. */
  public String literals(List<String> texts) {
    return texts.stream().map(this::literal).collect(Collectors.joining(", "));
  }

  private boolean isPlain(String name) {
    if (name.isEmpty() || !isStart(name.charAt(0))) {
      return false;
    }
    return name.chars().allMatch(c -> isStart(c) || (c >= '0' && c <= '9'));
  }

  private boolean isStart(int c) {
    return (c >= 'a' && c <= 'z') || c == '_' || (!style.foldsCase && c >= 'A' && c <= 'Z');
  }

  private static String withoutNul(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new DatabaseException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "a name or text holds the character NUL, which no database takes in a statement",
          "remove the character U+0000 from the schema",
          null,
          null,
          null);
    }
    return text;
  }
}
