package dev.okra.postgres.type;

import dev.okra.domain.relational.ObjectName;
import dev.okra.jdbc.name.Quoting;
import dev.okra.jdbc.name.ReservedWords;
import java.util.List;

/**
 * Names and texts as they stand in a statement. A name is quoted exactly where the server's own
 * {@code quote_ident} quotes it, so that what okra writes is what the server reports.
 */
public final class Names {
  /** How PostgreSQL quotes. */
  public static final Quoting QUOTING =
      new Quoting(
          Quoting.Style.DOUBLE_QUOTES_FOLDING,
          ReservedWords.load(Names.class, "reserved-words.txt"));

  private Names() {}

  /** A name, in double quotes where it is not a plain word in lower case or is a keyword. */
  public static String identifier(String name) {
    return QUOTING.identifier(name);
  }

  /** A name with its schema, which is left out where it is the default one. */
  public static String name(ObjectName name) {
    return QUOTING.identifier(name);
  }

  /** Several names, parted by commas. */
  public static String identifiers(List<String> names) {
    return QUOTING.identifiers(names);
  }

  /**
   * A text in single quotes; a session has {@code standard_conforming_strings} on, so a backslash
   * is itself.
   */
  public static String literal(String text) {
    return QUOTING.literal(text);
  }
}
